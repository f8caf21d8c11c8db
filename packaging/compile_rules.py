"""Build hook: what a check would otherwise work out each time is put into the wheel as well."""

import sys
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledRules(BuildHookInterface[Any]):
    """Writes the compiled rules and the schema of structures."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Write them, unless what they are made of is read from the checkout itself."""
        if version == "editable":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root / "src"))
        from govlint.rulebook.compiled_rules import NAME as RULES
        from govlint.rulebook.rule_compiler import compiled_from
        from govlint.structure.kept_schema import NAME as SCHEMA
        from govlint.structure.kept_schema import written_schema
        from govlint.structure.reader import built_schema

        self._folder = Path(mkdtemp())
        texts = {RULES: compiled_from(root / "rules"), SCHEMA: written_schema(built_schema())}
        for name, text in texts.items():
            (self._folder / name).write_text(text, encoding="utf-8")
            build_data["force_include"][str(self._folder / name)] = f"govlint/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Leave nothing behind."""
        if version != "editable":
            rmtree(self._folder)
