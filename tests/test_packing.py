"""How the page is packed: what is locked, what is fetched, and what is kept."""

import os
import re
import sys
from hashlib import sha256
from pathlib import Path

import pytest

from govlint.refusal import Refusal
from govlint.web import fetching
from govlint.web.cache import cache_folder, kept
from govlint.web.fetching import fetched
from govlint.web.files_of_page import folder, one_file
from govlint.web.lock import LockedPackage, locked
from govlint.web.parts import Parts
from govlint.web.programs import npm, pip

PARTS = Parts(b"wasm", b"stdlib", b"site", b"own", b"worker", "run()")


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "govlint" / "web"


def _lock(monkeypatch: pytest.MonkeyPatch, content: bytes, arrives: bytes) -> LockedPackage:
    package = LockedPackage("a", "1.0", sha256(content).hexdigest())
    monkeypatch.setattr(fetching, "locked", lambda: (package,))

    def download(_: object, to: Path) -> None:
        (to / "a.tgz").write_bytes(arrives)

    monkeypatch.setattr(fetching, "_download", download)
    return package


def test_every_package_is_locked_by_version_and_hash() -> None:
    assert {"pyodide", "codemirror", "pydantic-core"} <= {one.name for one in locked()}
    assert all(re.fullmatch("[0-9a-f]{64}", one.sha256) and one.version for one in locked())


def test_what_is_fetched_is_kept(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    package = _lock(monkeypatch, b"right", b"right")
    said: list[str] = []
    for _ in range(2):
        assert fetched(said.append)[package].read_bytes() == b"right"
    assert said == ["fetching a 1.0"]
    assert [path.name for path in (cache / "packages").iterdir()] == ["a-1.0.tgz"]


def test_what_has_another_hash_is_refused(monkeypatch: pytest.MonkeyPatch, cache: Path) -> None:
    _lock(monkeypatch, b"right", b"wrong")
    with pytest.raises(Refusal, match=r"a 1\.0 is not what is locked"):
        fetched(lambda _: None)
    assert list((cache / "packages").iterdir()) == []


def test_what_is_damaged_in_the_cache_is_fetched_anew(
    monkeypatch: pytest.MonkeyPatch, cache: Path
) -> None:
    package = _lock(monkeypatch, b"right", b"right")
    (cache / "packages").mkdir(parents=True)
    (cache / "packages" / package.file).write_bytes(b"damaged")
    assert fetched(lambda _: None)[package].read_bytes() == b"right"


def test_a_folder_of_the_cache_is_made_whole_or_not_at_all() -> None:
    def fail(to: Path) -> None:
        (to / "half").write_text("x")
        raise Refusal("no")

    with pytest.raises(Refusal):
        kept("a", fail)
    assert list(cache_folder().iterdir()) == []


def test_one_file_holds_all_and_may_ask_for_nothing() -> None:
    page = one_file(PARTS)
    assert "<script>run()</script>" in page
    assert page.count('<script type="text/plain" id="block-') == len(PARTS) - 1
    assert "connect-src" not in page
    assert "<!-- " not in page


def test_in_a_folder_each_part_is_called_by_its_hash() -> None:
    files = folder(PARTS)
    names = re.findall(r'data-file="([^"]+)"', files["index.html"].decode())
    assert sorted(names) == sorted(files.keys() - {"index.html"})
    assert "connect-src &#x27;self&#x27;" in files["index.html"].decode()


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with the working folder in it."""
    top = tmp_path / "repository"
    (top / ".git").mkdir(parents=True)
    (top / "docs").mkdir()
    monkeypatch.chdir(top / "docs")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    return top


def _program(path: Path) -> Path:
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\necho {path.parent} >> ran\n")
    path.chmod(0o755)
    return path.parent


@pytest.mark.skipif(sys.platform == "win32", reason="a script of a shell")
def test_npm_is_none_that_a_repository_brings(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = _program(repository / "node_modules/.bin/npm")
    (tmp_path / "link").symlink_to(theirs)
    own = _program(tmp_path / "own/npm")
    folders = ("../node_modules/.bin", theirs, tmp_path / "link", own, "/usr/bin", "/bin")
    monkeypatch.setenv("PATH", os.pathsep.join(map(str, folders)))
    npm(["pack"], tmp_path)
    assert (tmp_path / "ran").read_text() == f"{own}\n"
    monkeypatch.setenv("PATH", str(theirs))
    with pytest.raises(Refusal, match="which is not installed"):
        npm(["pack"], tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="a script of a shell")
@pytest.mark.parametrize("name", ["HOME", "XDG_CONFIG_HOME", "XDG_CONFIG_DIRS"])
def test_no_settings_of_a_repository_lead_pip(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    theirs = _program(repository / "bin/python") / "python"
    for one in (".config/pip/pip.conf", "pip/pip.conf"):
        (repository / one).parent.mkdir(parents=True)
        (repository / one).write_text(f"[global]\npython = {theirs}\n")
    monkeypatch.setenv(name, f"{repository}")
    pip(["config", "list"], tmp_path)
    assert not (tmp_path / "ran").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="a script of a shell")
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("NODE_OPTIONS", "--use-system-ca --require {}/x.cjs"),
        ("NODE_OPTIONS", "--import=file://{}/x.mjs"),
        ("NODE_OPTIONS", '--require "{}/a folder/x.cjs"'),
        ("PIP_FIND_LINKS", "https://example.org {}/wheels"),
        ("PIP_FIND_LINKS", "file://{}/../link/wheels"),
        ("LIST", "/usr:{}/bin"),
    ],
)
def test_no_variable_that_names_a_file_of_a_repository_is_handed_on(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    (tmp_path / "link").symlink_to(repository)
    own = tmp_path / "own/npm"
    _program(own)
    own.write_text("#!/bin/sh\nenv > given\n")
    monkeypatch.setenv("PATH", os.pathsep.join((str(own.parent), "/usr/bin", "/bin")))
    monkeypatch.setenv(name, said.format(repository))
    monkeypatch.setenv("OTHER", f"--require {tmp_path}/x.cjs")
    monkeypatch.setenv("BESIDE", f"{repository}-certs/ca.pem")
    npm(["pack"], tmp_path)
    given = (tmp_path / "given").read_text()
    assert f"\n{name}=" not in f"\n{given}"
    assert f"OTHER=--require {tmp_path}/x.cjs\n" in given
    assert f"BESIDE={repository}-certs/ca.pem\n" in given


@pytest.mark.parametrize("named", [".cache", "../.cache", "{top}/.cache", "{top}/../link/.cache"])
def test_nothing_is_kept_where_a_repository_may_have_brought_it(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (tmp_path / "link").symlink_to(repository)
    monkeypatch.setenv("XDG_CACHE_HOME", named.format(top=repository))
    assert cache_folder().is_relative_to(tmp_path / "home")
    monkeypatch.setenv("HOME", str(repository))
    with pytest.raises(Refusal, match="go to another folder"):
        cache_folder()
