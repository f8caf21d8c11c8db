"""Starts: worked structures of several kinds, from which one begins."""

from pathlib import Path

FILES = Path(__file__).with_name("commands") / "starts"
PLAIN = "start"
SHORT = "short"


def start_of(kind: str | None) -> str:
    """Give the text of the start of a kind; the plain one without."""
    return (FILES / f"{kind or PLAIN}.yaml").read_text(encoding="utf-8")
