"""What `render` does: writes a saved result in other formats."""

import os
from collections.abc import Sequence
from pathlib import Path

from govlint.cli.ending import Code, Unusable, refused
from govlint.cli.files import refuse_link_out
from govlint.cli.writing import Outlet, deliver
from govlint.report.formats.restored import NotAResult, read_result
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.sheet import RuleFault


def render_result(path: Path, outlet: Outlet, rule_folders: Sequence[Path]) -> int:
    """Read a saved result and write it; gives the exit code."""
    try:
        outlet.check()
        _not_over_itself(path, outlet)
        refuse_link_out(path)
        result = read_result(path.read_text(encoding="utf-8-sig"))
        deliver(result, load_catalogue(tuple(rule_folders)), outlet)
    except OSError as error:
        return refused(f"{path}: cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        return refused(f"{path}: not a result of govlint: not UTF-8; write it with --output")
    except NotAResult as error:
        return refused(f"{path}: {error}")
    except (RuleFault, Unusable) as error:
        return refused(error)
    return Code.CLEAN


def _not_over_itself(path: Path, outlet: Outlet) -> None:
    if os.path.realpath(path) in map(os.path.realpath, outlet.outputs):
        raise Unusable(f"--output: {path} is what is rendered, and would be lost")
