"""Writing of data as YAML in every style that people and programs write."""

import json
import re
from random import Random
from typing import Any

PLAIN = re.compile(r"[A-Za-z£(][\w£().'/&;-]*(?: [\w£().'/&;-]+)*\Z", re.ASCII)
NOT_TEXT = {"true", "false", "null", "True", "False", "Null", "TRUE", "FALSE", "NULL"}


class OddPen:
    """Writes data in styles drawn at random, with remarks `#c1`, `#c2` and so on, and anchors."""

    def __init__(self, random: Random, *, anchors: float, remarks: float) -> None:
        self.random = random
        self.anchors = anchors
        self.remarks = remarks
        self.anchored: dict[str, str] = {}
        self.count = 0

    def often(self, chance: float) -> bool:
        return self.random.random() < chance

    def text(self, data: dict[str, Any]) -> str:
        if self.often(0.08):
            return self.flow(data, 0) + "\n"
        opening = self.random.choice(["", "", "", "---\n", "# first\n", "\n"])
        closing = self.random.choice(["", "", "", "", "...\n", "\n\n", "# last\n"])
        return opening + self.mapping(data, 0) + closing

    def remark(self) -> str:
        if not self.often(self.remarks):
            return ""
        self.count += 1
        return f"{self.random.choice([' ', '  ', '     ', chr(9)])}#c{self.count}"

    def remark_line(self, column: int) -> str:
        line = self.remark().strip()
        if not line:
            return "\n" if self.often(self.remarks / 4) else ""
        return " " * self.random.choice([column, column, column, 0, column + 2]) + line + "\n"

    def mapping(self, data: dict[str, Any], column: int, first: str | None = None) -> str:
        made = []
        for position, (key, value) in enumerate(data.items()):
            indent = " " * column
            if position == 0 and first is not None:
                indent = first
            elif position:
                made.append(self.remark_line(column))
            made.append(indent + self.pair(key, value, column))
            if column < 4 and self.often(0.15):
                made.append("\n")
        return "".join(made)

    def pair(self, key: str, value: Any, column: int) -> str:
        written = self.key(key)
        if self.often(0.01):
            return f"? {written}\n{' ' * column}:{self.after(value, column, in_list=False)}"
        space = " " if self.often(0.02) else ""
        return f"{written}{space}:{self.after(value, column, in_list=False)}"

    def key(self, key: str) -> str:
        if PLAIN.match(key) or re.fullmatch(r"\w[\w.-]*", key):
            return key if self.often(0.95) else json.dumps(key)
        return json.dumps(key)

    def listing(self, data: list[Any], column: int, first: str | None = None) -> str:
        made = []
        for position, value in enumerate(data):
            indent = " " * column
            if position == 0 and first is not None:
                indent = first
            elif position:
                made.append(self.remark_line(column))
            made.append(f"{indent}-{self.after(value, column, in_list=True)}")
        return "".join(made)

    def after(self, value: Any, column: int, *, in_list: bool) -> str:
        """Write what stands behind a colon or hyphen, with the line break."""
        before = self.alias(value)
        if before.startswith("*"):
            return f" {before}{self.remark()}\n"
        space = f" {before}" if before else ""
        if isinstance(value, dict | list) and value and not self.often(0.35):
            return space + self.block(value, column, anchored=bool(before), in_list=in_list)
        if isinstance(value, str) and (block := self.block_text(value, column)):
            return f"{space} {block}"
        if value is None and self.often(0.5):
            return f"{space}{self.remark()}\n"
        gap = " " * self.random.choice([1, 1, 1, 1, 2, 3])
        return f"{space}{gap}{self.inline(value, column)}{self.remark()}\n"

    def block(self, value: Any, column: int, *, anchored: bool, in_list: bool) -> str:
        deeper = column + self.random.choice([2, 2, 2, 4, 1, 3])
        write = self.mapping if isinstance(value, dict) else self.listing
        if in_list and not anchored and self.often(0.75):
            gap = " " * (deeper - column - 1)
            if gap:
                return write(value, deeper, first=gap)
        if isinstance(value, list) and not in_list and self.often(0.3):
            deeper = column
        return f"{self.remark()}\n{self.remark_line(deeper)}{write(value, deeper)}"

    def alias(self, value: Any) -> str:
        """Give an alias of what was written before, or an anchor, or neither."""
        if not self.often(self.anchors) or value is None:
            return ""
        known = json.dumps(value)
        if known in self.anchored:
            return f"*{self.anchored[known]}"
        self.anchored[known] = f"a{len(self.anchored)}"
        return f"&{self.anchored[known]}"

    def block_text(self, value: str, column: int) -> str | None:
        if not value.strip() or value[0] in " \n":
            return None
        if not self.often(0.5 if "\n" in value else 0.08) or re.search("[^ -~£\n]", value):
            return None
        lines = value.split("\n")
        if any(line.startswith((" ", "\t")) or line != line.rstrip() for line in lines):
            return None
        indent = " " * (column + self.random.choice([2, 4]))
        sign = "-" if lines[-1] else self.random.choice(["", "", "+"])
        if not lines[-1]:
            lines.pop()
            if not lines[-1]:
                return None
        body = "".join(f"{indent}{line}\n" if line else "\n" for line in lines)
        spare = self.random.choice(["", "", "", "\n"]) if sign != "+" else ""
        folds = len(lines) == 1 and self.often(0.3)
        return f"{'>' if folds else '|'}{sign}{self.remark()}\n{body}{spare}"

    def inline(self, value: Any, column: int) -> str:
        if isinstance(value, dict | list):
            return self.flow(value, column, bare=True)
        if isinstance(value, str):
            plain = PLAIN.match(value) and value not in NOT_TEXT
            if plain and " " in value and self.often(0.05):
                return value.replace(" ", f"\n{' ' * (column + 3)}", 1)
            if plain and self.often(0.85):
                return value
            return self.quoted(value)
        return json.dumps(value)

    def quoted(self, value: str) -> str:
        if re.fullmatch(r"\w+ \w[\w ]*\w", value) and self.often(0.1):
            return json.dumps(value).replace(" ", "\n" + " " * 14, 1)
        if value.isprintable() and self.often(0.4):
            return "'{}'".format(value.replace("'", "''"))
        return json.dumps(value, ensure_ascii=self.often(0.3))

    def flow(self, value: Any, column: int, *, bare: bool = False) -> str:
        """Write on one line or over several."""
        before = "" if bare else self.alias(value)
        if before.startswith("*"):
            return before
        before = f"{before} " if before else ""
        if not isinstance(value, dict | list):
            if isinstance(value, str):
                plain = PLAIN.match(value) and value not in NOT_TEXT and self.often(0.85)
                return before + (value if plain else self.quoted(value))
            return before + json.dumps(value)
        opening, closing = "{}" if isinstance(value, dict) else "[]"
        entries = (
            [f"{self.key(key)}: {self.flow(one, column + 2)}" for key, one in value.items()]
            if isinstance(value, dict)
            else [self.flow(one, column + 2) for one in value]
        )
        return before + opening + self.parted(entries, column) + closing

    def parted(self, entries: list[str], column: int) -> str:
        if not entries:
            return self.random.choice(["", "", " "])
        indent = " " * (column + self.random.choice([2, 4, 5]))
        comma = self.random.choice(["", "", ","])
        if self.often(0.25):
            commas = [","] * (len(entries) - 1) + [comma]
            lines = [
                f"{self.remark_line(column + 1)}{indent}{entry}{sign}{self.remark()}\n"
                for entry, sign in zip(entries, commas, strict=True)
            ]
            return "\n" + "".join(lines) + " " * (column + 1)
        apart = self.random.choice([", ", ", ", ", ", ",  ", f",\n{indent}"])
        edge = self.random.choice(["", "", "", " "])
        return edge + apart.join(entries) + (comma if self.often(0.2) else "") + edge
