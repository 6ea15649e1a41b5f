"""Run the project's own Node, which is one of the Python packages for the tests."""

import shutil
import subprocess
import sys
from pathlib import Path

from support import ROOT

NODE = shutil.which("node", path=Path(sys.executable).parent)


def node(script, *arguments, cwd=ROOT):
    """Run a script, given by its path from the root."""
    return subprocess.run([NODE, ROOT / script, *arguments], cwd=cwd, capture_output=True, encoding="utf-8", check=False)
