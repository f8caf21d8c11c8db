"""`web`: govlint as one page to open by double click, for those who may install nothing."""

from pathlib import Path
from typing import Annotated

import typer

OUTPUT = Path("govlint.html")


def web(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help=f"Where to; default: {OUTPUT}.",
            show_default=False,
        ),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option(
            "--folder",
            metavar="DIR",
            help="In the place of one file: a new folder for a server, whose parts browsers keep.",
        ),
    ] = None,
) -> None:
    """Pack govlint into one page that works offline; needs npm, where it is made alone."""
    if output is not None and folder is not None:
        raise typer.BadParameter("give one of them", param_hint="--output and --folder")
    raise typer.Exit(_in_folder(folder) if folder else _as_file(output))


def _as_file(output: Path | None) -> int:
    from govlint.cli.exit_codes import Code, print_line, say
    from govlint.cli.outputs import not_over_what_is_written_by_hand
    from govlint.cli.reading_and_writing import write_whole
    from govlint.web.build import page

    to = output or OUTPUT
    not_over_what_is_written_by_hand(to)
    made = page(_starts(), say)
    write_whole(to, made)
    print_line(f"Written: {to} ({len(made) / 1_000_000:.1f} MB)")
    print_line("Next:    open it in a browser, by double click; it needs no network")
    return Code.CLEAN


def _in_folder(folder: Path) -> int:
    from govlint.cli.exit_codes import Code, print_line, say
    from govlint.cli.reading_and_writing import write_new
    from govlint.files.border import place_to_write, refuse_leaving
    from govlint.refusal import Refusal
    from govlint.web.build import page_in_folder

    refuse_leaving(folder, written=True)
    if folder.exists():
        raise Refusal(f"--folder: {folder} is there already; name a new one")
    place_to_write(folder)  # before minutes of packing
    made = page_in_folder(_starts(), say)
    write_new({folder / name: raw for name, raw in made.items()})
    print_line(f"Written: {folder} ({sum(map(len, made.values())) / 1_000_000:.1f} MB)")
    print_line("Next:    put it on a server; a page that is opened from a disk is made by --output")
    return Code.CLEAN


def _starts() -> dict[str, tuple[str, tuple[str, ...]]]:
    from govlint.cli.choices import STARTS
    from govlint.cli.starts import start_of

    return {kind: (start_of(kind), fits) for kind, fits in STARTS.items()}
