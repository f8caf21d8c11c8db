"""The page on checks in Python: the example's own page, and the files that it speaks of."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator.markdown import Page, fence, page
from govlint import HOME

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "own-check"
CODE = "src/larkfield_checks"
FILES = {
    "The check": f"{CODE}/outranked_chair.py",
    "The measure": f"{CODE}/votes_under_one_manager.py",
    "The rule that uses the check": "rules/outranked-chair.yaml",
    "The package": "pyproject.toml",
}
LANGUAGES = {".py": "python", ".yaml": "yaml", ".toml": "toml"}
LEAD = (
    "Look first whether one of the [checks](../schemas/rule.md) that there are asks your question "
    "with other settings; [Write a rule](write-a-rule.md) shows how."
)


def own_check_page() -> Page:
    """Give the page."""
    _, told = _read("README.md").split("\n", maxsplit=1)
    told = re.sub(r"\]\((?!https?:)([^)]+)\)", _at_home, told).strip()
    return page(
        "contributors/write-a-check.md", "Write a check in Python",
        "A check and a measure of one's own, in an installed package.", [LEAD, told, *_files()],
    )  # fmt: skip


def _at_home(link: re.Match[str]) -> str:
    """Let a link lead to the source, where the example's own page stands."""
    path = (EXAMPLE / link[1]).resolve().relative_to(ROOT.resolve())
    return f"]({HOME}/blob/main/{path.as_posix()})"


def _files() -> Iterator[str]:
    for title, path in FILES.items():
        yield f"## {title}"
        yield fence(_read(path), LANGUAGES[Path(path).suffix])


def _read(path: str) -> str:
    return (EXAMPLE / path).read_text(encoding="utf-8")
