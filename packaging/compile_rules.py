"""Build hook: puts the shipped rules into the wheel as one compiled file as well."""

import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface[Any]):
    """Writes the file that `govlint.rulebook.compiled_rules` reads."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the rules, unless they are read from the checkout itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from govlint.rulebook.compiled_rules import NAME
        from govlint.rulebook.rule_compiler import compiled_from

        self._folder = Path(mkdtemp())
        written = self._folder / NAME
        written.write_text(compiled_from(root / "rules"), encoding="utf-8")
        build_data["force_include"][str(written)] = f"govlint/{NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if version != "editable":
            rmtree(self._folder)
