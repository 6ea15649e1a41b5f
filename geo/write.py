"""Write files, and tell whether a file is what would be written: the only module that writes."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def write_texts(texts: Mapping[Path, str]) -> None:
    """Write each text to its path as UTF-8 with LF, all of them or, should one fail before the last step, none.

    Every text goes to a temporary file beside its path first and takes its place at the end, so that nobody ever
    reads half a file. Raises OSError.
    """
    ready: dict[Path, Path] = {}
    try:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
            ready[path] = Path(name)
            with os.fdopen(handle, "wb") as file:
                file.write(text.encode())
            ready[path].chmod(0o644)
        for path, temporary in ready.items():
            temporary.replace(path)
    finally:
        for temporary in ready.values():
            temporary.unlink(missing_ok=True)


def is_current(path: Path, text: str) -> bool:
    """Tell whether a file holds exactly this text."""
    try:
        return path.read_bytes() == text.encode()
    except FileNotFoundError:
        return False
