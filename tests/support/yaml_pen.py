"""Writes YAML at random in every style that the format allows, to try readers with."""

import re

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

PLAIN = (
    "alpha",
    "7",
    "-0.5",
    "1.10",
    "012",
    "true",
    "No",
    "~",
    "2026-01-31",
    "a b",
    "é√",
    "日本",
    "🦉 o",
    "a\x85b\u2028c\u2029",
    "https://x.org:80/a?b=c",
    "10:30",
    "?x",
    "a?",
    "a\tb",
)
QUOTED = (
    '"q"',
    "'it''s'",
    '"\\u00e9\\n"',
    '""',
    "'7'",
    '"a # b"',
    "'🦉: {'",
    '"<<"',
    '"\u2028\\u2028 ?x"',
)
FAR_IN = " " * 30
LONG = (f"one\n{FAR_IN}two", f'"one\n{FAR_IN}two"', f"'🦉\n\n{FAR_IN}two'")
"""Scalars over several lines, set in further than anything else."""

DEEPEST = 4


@st.composite
def yaml_texts(draw: DrawFn) -> str:
    """Write a text whose top is a mapping, now and then in flow style."""
    pen = _Pen(draw)
    text = draw(st.sampled_from(("", "", "---\n", "# Head\n---\n")))
    text += pen.mapping(0, 1) if draw(st.integers(0, 9)) else f"{{top: {pen.flow(2)}}}"
    text += draw(st.sampled_from(("\n", "\n", "", "\n# End\n", "\n...\n")))
    return text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n", "\r"))))


class _Pen:
    """Draws one node after the other, in the order of the text."""

    def __init__(self, draw: DrawFn) -> None:
        self.draw = draw
        self.anchors: list[str] = []
        self.written = 0

    def value(self, indent: int, depth: int) -> str:
        """Write what follows a colon or a hyphen: on the same line, or below at `indent`."""
        kinds = ["plain", "quoted", "nothing", "long", "literal", "flow", "alias"]
        kinds += ["mapping", "list"] * 2 if depth < DEEPEST else []
        kind = self.draw(st.sampled_from(kinds))
        if kind == "alias" and self.anchors:
            return f" *{self.draw(st.sampled_from(self.anchors))}{self.remark()}"
        anchor = self.anchor() if kind != "nothing" else ""
        said = f" &{anchor}" if anchor else ""
        match kind:
            case "nothing":
                said = self.remark()
            case "literal":
                said += self.literal(indent)
            case "mapping":
                said += f"{self.remark()}\n{self.mapping(indent, depth + 1)}"
            case "list":
                said += f"{self.remark()}\n{self.list(indent, depth + 1)}"
            case "flow":
                said += f" {self.flow(depth)}{self.remark()}"
            case "long":
                said += f" {self.draw(st.sampled_from(LONG))}"
            case "quoted":
                said += f" {self.draw(st.sampled_from(QUOTED))}{self.remark()}"
            case _:
                said += f" {self.draw(st.sampled_from(PLAIN))}{self.remark()}"
        if anchor:
            self.anchors.append(anchor)
        return said

    def mapping(self, indent: int, depth: int) -> str:
        """Write a block mapping."""
        lines = []
        for _ in range(self.draw(st.integers(1, 4))):
            key, value = self.key(), self.value(indent + 2, depth)
            if self.draw(st.integers(0, 9)) == 0 and not re.match(r"\s*(#.*)?$", value):
                lines.append(f"{' ' * indent}? {key}\n{' ' * indent}:{value}")
            else:
                lines.append(f"{' ' * indent}{key}:{value}")
        between = self.draw(st.sampled_from(("\n", "\n", "\n\n", f"\n{' ' * indent}# Between\n")))
        return between.join(lines)

    def list(self, indent: int, depth: int) -> str:
        """Write a block list, at times with mappings that begin beside the hyphen."""
        lines = []
        for _ in range(self.draw(st.integers(1, 3))):
            if depth < DEEPEST and self.draw(st.booleans()):
                lines.append(f"{' ' * indent}- {self.mapping(indent + 2, depth + 1).lstrip()}")
            else:
                lines.append(f"{' ' * indent}-{self.value(indent + 2, depth)}")
        return "\n".join(lines)

    def flow(self, depth: int) -> str:
        """Write a flow list or mapping, or a scalar."""
        kind = self.draw(st.sampled_from("sslm" if depth < DEEPEST else "s"))
        if kind == "s":
            return self.draw(st.sampled_from((*PLAIN, *QUOTED)))
        comma = self.draw(st.sampled_from((", ", ",", f", # So\n{FAR_IN}")))
        parts = range(self.draw(st.integers(0, 3)))
        if kind == "l":
            return f"[{comma.join(self.flow(depth + 1) for _ in parts)}]"
        return "{" + comma.join(f"{self.key()}: {self.flow(depth + 1)}" for _ in parts) + "}"

    def literal(self, indent: int) -> str:
        """Write a literal or a folded block."""
        sign = self.draw(st.sampled_from("|>")) + self.draw(st.sampled_from(("", "-", "+")))
        inside = self.draw(st.sampled_from(("one", "one\n\n{}two: [", "# no\n{} remark 🦉")))
        return f" {sign}\n{' ' * (indent + 1)}{inside.format(' ' * (indent + 1))}"

    def key(self) -> str:
        """Write a key that is new, or at times one that may stand there already."""
        self.written += 1
        form = self.draw(st.sampled_from(("k{}", "k{}", '"k {}"', "'k{}'", "日本{}", "x-{}", "k0")))
        return form.format(self.written)

    def anchor(self) -> str:
        """Now and then name a node."""
        self.written += 1
        return (
            f"n{self.draw(st.sampled_from(('', '', ':', 'é')))}{self.written}"
            if self.draw(st.integers(0, 5)) == 0
            else ""
        )

    def remark(self) -> str:
        return self.draw(st.sampled_from(("", "", " # So 日本", "   ", "\t", " # a\x85b\u2028c")))
