"""Values of options, for the commands and for what a shell offers."""

from collections.abc import Mapping

LIST_FORMATS = ("text", "json", "markdown")
"""What the list of rules is written in."""

SETTINGS_FORMATS = ("text", "json")
"""What the settings of a structure are written in."""

ANSWERS = ("who", "who-list", "trace", "show", "meetings", "due", "report", "map", "diff",
           "whatif", "advise")  # fmt: skip
"""The answers that have a JSON Schema."""

SCHEMAS = (
    "structure", "rule", "sources", "profile", "config", "changes", "settings", "result",
    *ANSWERS,
)  # fmt: skip
"""The files and answers that have a JSON Schema."""

STARTS: Mapping[str, tuple[str, ...]] = {
    "place": ("alliance", "uk-health"),
    "icb": ("uk-health",),
    "trust": ("uk-health",),
    "council": ("uk-local-authority",),
    "alliance": ("alliance",),
    "charity": ("uk-charity",),
    "academy": ("academy-trust",),
    "open-source": ("open-source",),
}
"""The kinds of structure that there is a worked start for, with the profiles that fit each."""

READERS = ("board",)
"""Whom a paper can be for."""

_AS_A_LIST = ("xlsx", "docx", "html", "markdown", "text")

PAPERS: Mapping[str, tuple[str, ...]] = {
    "sord": _AS_A_LIST,
    "map": _AS_A_LIST,
    "register": _AS_A_LIST,
    "raci": _AS_A_LIST,
    "interests": _AS_A_LIST,
    "calendar": (*_AS_A_LIST, "ics"),
    "load": _AS_A_LIST,
    "terms": ("docx", "html", "markdown", "text"),
    "comply": _AS_A_LIST,
    "assurance": _AS_A_LIST,
    "org": ("ttl",),
}
"""The papers, each with the formats that it fits into."""

BY_TERMS = ("register", "interests", "calendar")
"""The papers that count days by the terms of rules, also of those that no profile asks."""
