"""Makes one file of govlint for this platform, that runs where no Python is installed.

    python3 -m venv .venv-one-file
    .venv-one-file/bin/pip install pyinstaller '.[excel,word]'
    .venv-one-file/bin/python packaging/one_file.py

The file stands in `dist/` then. One made on Linux runs on Linux of the same or a later age, and so
on: there is no making for another platform.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

DIST = Path(__file__).parents[1] / "dist"

START = """\
from multiprocessing import freeze_support
from govlint.__main__ import main

if __name__ == "__main__":
    freeze_support()
    main()
"""

WHOLE = ("govlint", "docx", "xlsxwriter")
"""Packages that are taken with all that is in them, since they are loaded by name."""


def one_file(folder: Path) -> Path:
    """Make the file in a folder, and give its path."""
    from PyInstaller.__main__ import run

    with TemporaryDirectory() as made:
        start = Path(made) / "govlint_start.py"
        start.write_text(START, encoding="utf-8")
        run([
            "--onefile", "--name", "govlint", "--noconfirm", "--log-level", "WARN",
            "--distpath", str(folder), "--workpath", f"{made}/work", "--specpath", made,
            *(word for name in WHOLE for word in ("--collect-all", name)),
            "--collect-submodules", "_ruamel_yaml", "--copy-metadata", "govlint",
            str(start),
        ])  # fmt: skip
    return folder / ("govlint.exe" if sys.platform == "win32" else "govlint")


if __name__ == "__main__":
    print(one_file(DIST))
