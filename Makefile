# make        builds output/index.html in an environment of its own; needs Python alone
# make check  tells in seconds what the linters, the type checkers and the tests without Python say
# make test   runs everything, with the tools for it
# make bundle makes the page's script and style anew from web/
# make bench  measures how fast the page is
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm

# browsers of the past, to test with; there are some for this system alone
ifeq ($(shell uname -sm),Linux x86_64)
OLD_BROWSERS := tests/old_browsers/node_modules/.unpacked
endif

.PHONY: all check test bundle bench lock clean
all: $(VENV)/built-for-use
	$(BIN)/python build_map.py --readme README.md
	@echo "Open output/index.html in a browser."

check: $(VENV)/built-for-tests node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(NPM) run --silent check

test: check $(OLD_BROWSERS)
	$(BIN)/python tests/chromium.py
	$(BIN)/python -m pytest -n auto --dist loadfile

bundle: node_modules/.package-lock.json
	$(NPM) run --silent build

bench: $(VENV)/built-for-tests
	$(BIN)/python tests/chromium.py
	$(BIN)/python scripts/bench.py

$(VENV)/built-for-use: requirements.txt
	$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11) and 'Python 3.11 or newer is needed: make PYTHON=python3.11')"
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(VENV)/built-for-tests: requirements-test.txt $(VENV)/built-for-use
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

# Node itself is one of the Python packages for the tests
node_modules/.package-lock.json: package-lock.json $(VENV)/built-for-tests
	$(NPM) ci --silent
	touch $@

tests/old_browsers/node_modules/.unpacked: tests/old_browsers/package-lock.json $(VENV)/built-for-tests
	$(NPM) ci --silent --ignore-scripts --prefix $(dir $<)
	$(BIN)/node $(dir $<)unpack.mjs
	touch $@

# rewrites the lock files from pyproject.toml and package.json; needs uv
lock: $(VENV)/built-for-tests
	uv pip compile --universal --fork-strategy fewest --generate-hashes --python-version 3.11 --no-header \
	    --no-emit-index-url --output-file requirements.txt pyproject.toml
	uv pip compile --universal --fork-strategy fewest --generate-hashes --python-version 3.11 --no-header \
	    --no-emit-index-url --constraint requirements.txt --extra test --output-file requirements-test.txt pyproject.toml
	$(NPM) install --package-lock-only --silent
	$(NPM) install --package-lock-only --silent --omit-lockfile-registry-resolved --prefix tests/old_browsers

clean:
	rm -rf $(VENV) node_modules tests/old_browsers/node_modules build *.egg-info
