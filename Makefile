# make       builds output/index.html in an environment of its own
# make test  runs every test, with the tools for it
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: all test lint lock clean
all: $(VENV)/built-for-use
	$(BIN)/python build_map.py --readme README.md
	@echo "Open output/index.html in a browser."

test: $(VENV)/built-for-tests lint
	$(BIN)/python tests/chromium.py
	$(BIN)/python -m pytest

lint: $(VENV)/built-for-tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

$(VENV)/built-for-use: requirements.txt
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or newer is needed: make PYTHON=python3.11')"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/built-for-tests: requirements-test.txt $(VENV)/built-for-use
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

# rewrites the two lock files from pyproject.toml; needs uv
lock:
	uv pip compile --universal --fork-strategy fewest --generate-hashes --python-version 3.11 --no-header \
	    --no-emit-index-url --output-file requirements.txt pyproject.toml
	uv pip compile --universal --fork-strategy fewest --generate-hashes --python-version 3.11 --no-header \
	    --no-emit-index-url --constraint requirements.txt --extra test --output-file requirements-test.txt pyproject.toml

clean:
	rm -rf $(VENV) build *.egg-info
