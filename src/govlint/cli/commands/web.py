"""`web`: govlint as one page to open by double click, for those who may install nothing."""

from pathlib import Path
from typing import Annotated

import typer


def web(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="Where to, such as govlint.html."),
    ] = Path("govlint.html"),
) -> None:
    """Pack govlint into one file of HTML that works offline; needs npm where it is made."""
    from govlint.cli.structures import or_why_not

    raise typer.Exit(or_why_not(lambda: _written(output)))


def _written(output: Path) -> int:
    from govlint.cli.choices import STARTS
    from govlint.cli.exit_codes import Code, print_line, say
    from govlint.cli.files import write_whole
    from govlint.cli.outputs import not_over_what_is_written_by_hand
    from govlint.cli.starts import start_of
    from govlint.web.build import page

    not_over_what_is_written_by_hand(output)
    made = page({kind: (start_of(kind), fits) for kind, fits in STARTS.items()}, say)
    write_whole(output, made)
    print_line(f"Written: {output} ({len(made) / 1_000_000:.1f} MB)")
    print_line("Next:    open it in a browser, by double click; it needs no network")
    return Code.CLEAN
