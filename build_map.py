"""Build the atlas: turn a data folder into one HTML file that opens anywhere, offline."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if __name__ == "__main__":
    gc.disable()  # the command leaves next to nothing to collect, and looking for it takes a fifth of the time, imports included

from geo.canon import canonical
from geo.export import derive_exports
from geo.load import load_atlas, read_document
from geo.model import DataError
from geo.page import derive_page
from geo.readme import with_areas
from geo.render import make_map, to_html
from geo.schema import COLLECTIONS
from geo.validate import require_valid
from geo.write import is_current, write_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HERE = Path(__file__).resolve().parent


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; return 0, 1 where --check finds a stale file, 2 where the data or a folder is at fault."""
    arguments = _parser().parse_args(argv)
    try:
        atlas = load_atlas(arguments.data)
        require_valid(atlas)
        if arguments.canonical:
            texts = {arguments.data / name: canonical(atlas.tables[name]) for name in COLLECTIONS}
        else:
            page = derive_page(atlas)
            files = {"index.html": to_html(make_map(page)), **derive_exports(atlas)}
            texts = {arguments.output / name: text for name, text in files.items()}
            if arguments.readme:
                texts[arguments.readme] = with_areas(read_document(arguments.readme), atlas, page)
        if arguments.check:
            return _check(texts)
        write_texts(texts)
    except DataError as error:
        print(error, file=sys.stderr)
        return 2
    except OSError as error:
        print(f"{error.filename}: {error.strerror}; choose a folder that can be written", file=sys.stderr)
        return 2
    _tell(f"{path}: {len(text.encode()):,} bytes" for path, text in texts.items())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build_map.py", description=__doc__)
    parser.add_argument("--data", type=Path, default=HERE / "data", help="the atlas's data folder (default: data)")
    parser.add_argument("--output", type=Path, default=HERE / "output", help="where the page goes (default: output)")
    parser.add_argument("--readme", type=Path, help="also renew the table of areas in this Markdown file")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is not what would be written")
    parser.add_argument("--canonical", action="store_true", help="rewrite the GeoJSON files of the data in canonical form")
    return parser


def _check(texts: dict[Path, str]) -> int:
    stale = [path for path, text in texts.items() if not is_current(path, text)]
    _tell(f"{path}: is not what the data would build; run build_map.py with the same options, without --check" for path in stale)
    return 1 if stale else 0


def _tell(lines: Iterable[str]) -> None:
    try:
        for line in lines:
            print(line, flush=True)
    except BrokenPipeError:  # whoever reads has read enough; Python would complain again when it ends
        sys.stdout = None


if __name__ == "__main__":
    sys.exit(main())
