"""What `render` does: writes a saved result in other formats."""

from collections.abc import Sequence
from pathlib import Path

from govlint.cli.ending import Code, refused
from govlint.cli.writing import Outlet, Unusable, deliver
from govlint.report.formats.saved import NotAResult, read_result
from govlint.rulebook.catalogue import load_catalogue
from govlint.rulebook.sheet import RuleFault


def render_result(path: Path, outlet: Outlet, rule_folders: Sequence[Path]) -> int:
    """Read a saved result and write it; gives the exit code."""
    try:
        outlet.check()
        result = read_result(path.read_text(encoding="utf-8"))
        deliver(result, load_catalogue(tuple(rule_folders)), outlet)
    except OSError as error:
        return refused(f"{path}: cannot be read: {error.strerror}")
    except UnicodeDecodeError:
        return refused(f"{path}: not a result of govlint: not UTF-8")
    except NotAResult as error:
        return refused(f"{path}: {error}")
    except (RuleFault, Unusable) as error:
        return refused(error)
    return Code.CLEAN
