"""Parts of the page: the archives of Python's modules, and the programs of the browser."""

from __future__ import annotations

import gzip
import json
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, NamedTuple

import govlint
from govlint.refusal import Refusal
from govlint.rulebook.compiled_rules import NAME as RULES
from govlint.rulebook.rule_compiler import compiled_from
from govlint.rulebook.shipped_rules import shipped_folder
from govlint.web.cache import cache_folder, kept
from govlint.web.lock import digest, of_npm, of_python
from govlint.web.programs import node

if TYPE_CHECKING:
    from collections.abc import Mapping

    from govlint.web.lock import LockedPackage

HERE = Path(__file__).parent
PACKAGE = Path(govlint.__file__).parent
STARTS = "starts.json"

NOT_IN = frozenset((
    "tests", "__pycache__", "v1", "pydoc_data", "ensurepip", "_pyrepl", "venv", "idlelib",
    "turtledemo", "tkinter", "lib2to3", "pip", "sqlite3", "curses", "dbm", "unittest", "xmlrpc",
    "wsgiref", "pdb.py", "pydoc.py", "doctest.py", "mailbox.py", "turtle.py", "smtplib.py",
    "ftplib.py", "imaplib.py", "poplib.py", "pickletools.py", "cProfile.py", "pstats.py",
    "mypy.py",
))  # fmt: skip
"""Folders and modules of packages that nothing in the page imports."""

NOT_OF_US = ("cli", "__pycache__", "page", "*.mjs", "compile_modules.py", "_schema.json", RULES,
             "_rules", "lock.toml", "lists")  # fmt: skip
"""What of govlint does not go in, or goes in otherwise."""


class Parts(NamedTuple):
    """What a page is made of, apart from its own text; all but its program is compressed."""

    wasm: bytes
    stdlib: bytes
    site: bytes
    own: bytes
    worker: bytes
    """The program of the worker."""
    page: str
    """The program of the page."""


def parts(
    packages: Mapping[LockedPackage, Path],
    starts: Mapping[str, tuple[str, Sequence[str]]],
    say: Callable[[str], None],
) -> Parts:
    """Make the parts, each kept until what it is made of changes; raises `Refusal`."""
    begun = json.dumps(starts).encode()
    of_browser, inside = digest(of_npm()).encode(), digest(of_python()).encode()
    modules = kept(f"modules-{_hash(of_browser, ())}", lambda to: _unpack_npm(packages, to))
    pack = _Packing(packages, modules)
    thirds = kept(
        f"compiled-{_hash(inside + repr(sorted(NOT_IN)).encode(), _files_of(HERE, '*compile*'))}",
        lambda to: pack.thirds(to, say),
    )
    own = kept(f"own-{_hash(inside + begun, _own_files())}", lambda to: pack.own(to, begun, say))
    scripts = kept(
        f"scripts-{_hash(of_browser, _files_of(HERE / 'page', '*.js'))}",
        pack.scripts,
    )
    try:
        return Parts(
            wasm=(thirds / "python.wasm").read_bytes(),
            stdlib=(thirds / "stdlib.zip").read_bytes(),
            site=(thirds / "site.tar").read_bytes(),
            own=(own / "own.tar").read_bytes(),
            worker=(scripts / "worker.js").read_bytes(),
            page=(scripts / "page.js").read_text(encoding="utf-8"),
        )
    except FileNotFoundError as error:
        raise Refusal(f"{error.filename} is missing; delete {cache_folder()}") from None


def _hash(start: bytes, files: Iterable[tuple[str, bytes]]) -> str:
    found = sha256(start)
    for name, content in files:
        found.update(f"\0{name}\0{len(content)}\0".encode() + content)
    return found.hexdigest()[:16]


def _files_of(folder: Path, like: str) -> Iterator[tuple[str, bytes]]:
    for path in sorted(folder.rglob(like)):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path.read_bytes()


def _own_files() -> Iterator[tuple[str, bytes]]:
    for folder in (PACKAGE, shipped_folder()):
        for name, content in _files_of(folder, "*"):
            if "__pycache__" not in name and not name.startswith("web/page/"):
                yield name, content


def _unpack_npm(packages: Mapping[LockedPackage, Path], to: Path) -> None:
    """Lay out the packages of npm as it would."""
    for package, path in packages.items():
        if package.platform:
            continue
        home = to / "node_modules" / package.name
        with tarfile.open(path) as archive:
            for member in archive:
                name = PurePosixPath(member.name)
                if member.isfile() and ".." not in name.parts:
                    file = home.joinpath(*name.parts[1:])
                    file.parent.mkdir(parents=True, exist_ok=True)
                    file.write_bytes(archive.extractfile(member).read())  # type: ignore[union-attr]


def _unpack_zip(path: Path, to: Path, endings: tuple[str, ...]) -> None:
    with zipfile.ZipFile(path) as archive:
        for member in archive.infolist():
            name = PurePosixPath(member.filename)
            is_wanted = not any(one in NOT_IN for one in name.parts)
            if is_wanted and name.suffix in endings and ".." not in name.parts:
                file = to.joinpath(*name.parts)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(archive.read(member))


class _Packing(NamedTuple):
    """What the parts are made with: the files of the packages, and those of npm laid out."""

    packages: Mapping[LockedPackage, Path]
    modules: Path

    def thirds(self, to: Path, say: Callable[[str], None]) -> None:
        """Compile the standard library, and what govlint needs beside it."""
        say("compiling what govlint needs")
        with TemporaryDirectory() as name:
            sources = Path(name)
            library = self.modules / "node_modules/pyodide/python_stdlib.zip"
            _unpack_zip(library, sources / "stdlib-O", (".py", ".json", ".txt"))
            self._unpack_wheels(sources / "site-O")
            self._compile(sources, to)
        wasm = self.modules / "node_modules/pyodide/pyodide.asm.wasm"
        (to / "python.wasm").write_bytes(squeezed(wasm.read_bytes()))

    def own(self, to: Path, starts: bytes, say: Callable[[str], None]) -> None:
        """Compile govlint, with its rules compiled as well."""
        say("compiling govlint")
        with TemporaryDirectory() as name, TemporaryDirectory() as beside:
            own = Path(name) / "own" / PACKAGE.name
            copytree(PACKAGE, own, ignore=ignore_patterns(*NOT_OF_US))
            (own / RULES).write_text(compiled_from(shipped_folder()), encoding="utf-8")
            (own / "_rules").mkdir()
            (own / "_rules" / "README.md").write_text("Compiled.\n", encoding="utf-8")
            (own / "web" / STARTS).write_bytes(starts)
            self._unpack_wheels(Path(beside))
            self._compile(Path(name), to, Path(beside))

    def scripts(self, to: Path) -> None:
        """Put each program of the browser, and what it imports, into one text."""
        esbuild = self.modules / "node_modules" / "esbuild-wasm" / "bin" / "esbuild"
        for entry, out, also in (("main.js", "page.js", ()), ("worker.js", "worker.js", WORKER)):
            arguments = [esbuild, entry, *BUNDLE, *also, f"--outfile={to / out}"]
            node(arguments, HERE / "page", self.modules / "node_modules")
        worker = to / "worker.js"
        worker.write_bytes(squeezed(worker.read_bytes()))

    def _unpack_wheels(self, to: Path) -> None:
        for package, path in self.packages.items():
            if package.platform:
                native = "wasm32" in package.platform
                _unpack_zip(path, to, (".py", ".so") if native else (".py",))

    def _compile(self, sources: Path, to: Path, beside: Path | None = None) -> None:
        pyodide = self.modules / "node_modules" / "pyodide"
        script = HERE / "compile_modules.py"
        also = [beside] if beside else []
        node([HERE / "compile.mjs", pyodide, script, sources, to, *also], to, self.modules)
        for made in to.iterdir():
            made.write_bytes(squeezed(made.read_bytes()))


BUNDLE = ("--bundle", "--format=iife", "--minify", "--charset=utf8", "--log-level=error",
          "--legal-comments=none", "--target=es2022")  # fmt: skip

WORKER = (
    "--external:node:*",
    "--external:ws",
    "--define:import.meta.url=self.__meta",
    "--banner:js=self.__meta='blob:govlint/';self.importScripts=()=>{throw new TypeError()};",
)
"""What makes Pyodide run in a worker that is made from a text."""


def squeezed(raw: bytes) -> bytes:
    """Compress, so that the same bytes give the same."""
    return gzip.compress(raw, 9, mtime=0)
