"""Placeholders: words that stand in lists of people where there is nobody."""

NOBODY = frozenset((
    "tbd", "tbc", "tba", "vacant", "vacancy", "n/a", "na", "none", "nobody", "unknown", "unfilled",
    "to be confirmed", "to be decided", "to be determined", "to be appointed", "to be advised",
    "not applicable", "not known", "not appointed", "position vacant", "vacant post",
    "n.a", "?", "-",
))  # fmt: skip
"""Words that stand in lists of people where there is nobody."""


DRAFT = ("draft", "pending", "to follow", "see above", "xxx", "todo", "--", "—", "...", "…")
"""Words that stand where a text is still to come."""


def is_no_text(value: object) -> bool:
    """Tell whether a text says nothing: empty, a dash, or a word for what is still to come."""
    if not isinstance(value, str):
        return False
    words = value.casefold().strip(" .()[]<>*")
    return not words or words in DRAFT or is_nobody(value)


def is_nobody(name: str) -> bool:
    """Tell whether a name is such a word, whatever brackets stand round it."""
    words = name.casefold().strip(" .()[]<>*")
    return (words or name.strip()) in NOBODY or words.replace("-", " ").replace("_", " ") in NOBODY
