"""`schema`: the JSON Schema of a file or an answer, for editors and other programs."""

from pathlib import Path
from typing import Annotated, Any

import typer

from govlint.cli import completion
from govlint.cli.choices import ANSWERS, SCHEMAS
from govlint.cli.exit_codes import Code, say
from govlint.cli.options import AnswerOutput
from govlint.structure.nearest_word import known_or_refuse


def schema(
    of: Annotated[
        str,
        typer.Option(
            "--of",
            help=f"{', '.join(SCHEMAS[:-1])} or {SCHEMAS[-1]}.",
            autocompletion=completion.files,
        ),
    ] = "structure",
    output: AnswerOutput = None,
) -> None:
    """Print the JSON Schema of a file or an answer, for editors and other programs."""
    raise typer.Exit(_write_schema(of, output))


def _write_schema(of: str, output: Path | None) -> int:
    """Print a JSON Schema, or write it to a file; gives the exit code. Raises `Refusal`."""
    known_or_refuse(of, SCHEMAS, "--of")
    from govlint.cli.answering import Shape
    from govlint.cli.outputs import not_over_what_is_written_by_hand, printed
    from govlint.cli.reading_and_writing import STANDARD_OUTPUT, write_whole
    from govlint.report.json_text import as_json

    form = Shape("json", output, formats=("json",)).format
    text = as_json(schema_named(of))
    if output is None or output == STANDARD_OUTPUT:
        printed(form, lambda file: print(text, end="", file=file))
        return Code.CLEAN
    not_over_what_is_written_by_hand(output)
    write_whole(output, text)
    say(f"written: {output}")
    return Code.CLEAN


def schema_named(of: str) -> dict[str, Any]:
    """Give the JSON Schema of one of `SCHEMAS`."""
    from govlint.structure.schema import schema_of, structure_schema

    match of:
        case "rule":
            from govlint.rulebook.rule import Rule

            return schema_of(Rule, "govlint rule file")
        case "profile":
            from govlint.config import ProfileFile

            return schema_of(ProfileFile, "govlint profile file")
        case "sources":
            from govlint.rulebook.bibliography import FILE_NAME as BIBLIOGRAPHY
            from govlint.rulebook.bibliography import Bibliography

            return schema_of(Bibliography, f"govlint bibliography, {BIBLIOGRAPHY}")
        case "config":
            from govlint.config import FILE_NAME, Config

            return schema_of(Config, f"govlint configuration, {FILE_NAME}")
        case "changes":
            from govlint.change.whatif.change_file import DESCRIPTION, Changes

            return {**schema_of(Changes, "govlint file of changes"), "description": DESCRIPTION}
        case "settings":
            from govlint.report.config_json import settings_schema

            return settings_schema()
        case "result":
            from govlint.report.formats.saved_schema import result_schema

            return result_schema()
        case answer if answer in ANSWERS:
            from govlint.report.answers.schema import answer_schema

            return answer_schema(answer)
    return structure_schema()
