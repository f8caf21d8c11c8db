"""Compiler of modules, which runs in the Python of the page: sources in, archives out.

It reads `/from/NAME/…` and writes `/to/NAME.tar`, or `/to/NAME.zip` of the standard library.
A folder whose name ends in `-O` is compiled without docstrings and assertions.
"""

import io
import sys
import tarfile
import zipfile
from collections.abc import Iterator, Mapping
from importlib._bootstrap_external import _code_to_hash_pyc  # type: ignore[attr-defined]
from importlib.util import source_hash
from pathlib import Path

SOURCE, COMPILED = ".py", ".pyc"


def compile_all() -> None:
    """Compile every folder."""
    for folder in sorted(Path("/from").iterdir()):
        files = dict(_files(folder))
        if folder.name == "own":
            files |= _worked_out()
        if folder.name == "stdlib-O":
            _as_zip(Path("/to/stdlib.zip"), files)
        else:
            _as_tar(Path(f"/to/{folder.name.removesuffix('-O')}.tar"), files)


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    level = 2 if folder.name.endswith("-O") else 0
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        name = path.relative_to(folder).as_posix()
        if path.suffix == SOURCE:
            yield name.removesuffix(SOURCE) + COMPILED, _compiled(path, name, level)
        else:
            yield name, path.read_bytes()


def _compiled(path: Path, name: str, level: int) -> bytes:
    source = path.read_bytes()
    code = compile(source, name, "exec", dont_inherit=True, optimize=level)
    made: bytes = _code_to_hash_pyc(code, source_hash(source), checked=False)
    return made


def _worked_out() -> dict[str, bytes]:
    """Work out what a check would otherwise work out each time, as a wheel has it."""
    sys.path[:0] = ["/from/own", "/beside"]
    from govlint.structure.kept_schema import NAME, written_schema
    from govlint.structure.reader import built_schema

    return {f"govlint/{NAME}": written_schema(built_schema()).encode()}


def _as_zip(to: Path, files: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(to, "w", zipfile.ZIP_STORED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content)


def _as_tar(to: Path, files: Mapping[str, bytes]) -> None:
    with tarfile.open(to, "w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))


if __name__ == "__main__":
    compile_all()
