"""Values of options, for the commands and for what a shell offers."""

from collections.abc import Collection, Mapping
from pathlib import Path

from govlint.refusal import Refusal
from govlint.structure.nearest_word import known_or_refuse

LIST_FORMATS = ("text", "json", "markdown")
"""What the list of rules is written in."""

RULE_FORMATS = ("text", "markdown")
"""What one rule is explained in."""

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

FORMATS_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("excel", "spreadsheet", "workbook", "xls"), "xlsx"),
    **dict.fromkeys(("doc", "word"), "docx"),
    **dict.fromkeys(("calendar", "ical", "icalendar", "outlook"), "ics"),
    **dict.fromkeys(("md",), "markdown"),
    **dict.fromkeys(("htm", "pdf", "web", "website"), "html"),
    **dict.fromkeys(("plain", "txt"), "text"),
    **dict.fromkeys(("image", "jpeg", "jpg", "picture", "png"), "svg"),
}
"""What people call a format, or have in its place."""

UNWRITTEN = (
    ".doc", ".docx", ".gif", ".ics", ".jpeg", ".jpg", ".odp", ".ods", ".odt", ".pdf", ".png",
    ".pptx", ".rtf", ".xls", ".xlsx",
)  # fmt: skip
"""Endings of files that are no text."""

PDF = " (printed from the browser, it becomes a PDF)"


def known_format(form: str, known: Collection[str]) -> None:
    """Raise `Refusal` where a format is not known, with the one that people call so."""
    meant = FORMATS_CALLED.get(form.casefold())
    if form not in known and meant in known:
        said = PDF if form.casefold() == "pdf" else ""
        raise Refusal(f'--format: "{form}" is not known; did you mean "{meant}"?{said}')
    known_or_refuse(form, known, "--format")


def refuse_unwritten(output: Path, form: str, known: Collection[str]) -> None:
    """Raise `Refusal` where a file would get text, and its ending says another sort."""
    ending = output.suffix.lower()
    if ending not in UNWRITTEN or form not in ("text", "html", "markdown"):
        return
    meant = next((one for one in ("html", "text") if one in known), "text")
    instead = output.with_suffix(".html" if meant == "html" else ".txt")
    pdf = PDF if ending == ".pdf" and meant == "html" else ""
    said = f"{output} would get {form}; no file that ends in {ending} is written here"
    raise Refusal(f"--output: {said}: write --format {meant} --output {instead}{pdf}")


STARTS_CALLED: Mapping[str, str] = {
    **dict.fromkeys(("academy-trust", "mat", "school", "schools"), "academy"),
    **dict.fromkeys(("foundation-trust", "hospital", "nhs", "nhs-trust"), "trust"),
    **dict.fromkeys(("borough", "local-authority", "parish-council"), "council"),
}
"""What people call a kind of structure to begin from."""

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

PAPERS_CALLED: Mapping[str, str] = {
    **dict.fromkeys(
        ("delegation", "delegations", "scheme", "scheme-of-delegation", "sod"),
        'did you mean "sord"?',
    ),
    **dict.fromkeys(("members", "membership"), 'did you mean "register"?'),
    **dict.fromkeys(
        ("terms-of-reference", "tor"), 'did you mean "terms"? it needs --forum with a name'
    ),
    **dict.fromkeys(
        ("excel", "workbook", "xlsx"), "leave --to out for a workbook: --output structure.xlsx"
    ),
    **dict.fromkeys(
        ("docx", "html", "pdf", "word"),
        "--to names a paper, and the ending of --output its format: --to sord --output sord.docx",
    ),
}
"""What people call a paper, with what to type."""

BY_TERMS = ("register", "interests", "calendar")
"""The papers that count days by the terms of rules, also of those that no profile asks."""
