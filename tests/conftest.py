"""What all tests share: the rules, how workers share tests, and the slowest of hostile input."""

import gc
import os
import re
import sys
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from xdist.remote import Producer
from xdist.scheduler import WorkStealingScheduling

from govlint.rulebook.catalogue import Catalogue, load_catalogue

SLOWEST = 5
BETWEEN = 50_000
"""New objects until the garbage collector looks again; after the usual 700 it finds little."""

gc.set_threshold(BETWEEN)

sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # or each start compiles all of govlint again

settings.register_profile(
    "govlint",
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("govlint")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The shipped rules and profiles."""
    return load_catalogue()


FOLDERS = count()


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the test's own; pytest's looks for its number among those of all tests before."""
    name = re.sub(r"\W", "_", request.node.name)[:30]
    return tmp_path_factory.mktemp(f"{name}{next(FOLDERS)}", numbered=False)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder for all workers of the run."""
    folder = tmp_path_factory.getbasetemp()
    shared = (folder if worker_id == "master" else folder.parent) / "shared"
    shared.mkdir(exist_ok=True)
    return shared


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> WorkStealingScheduling:
    """Let a worker go through neighbours, which share what is made for them, and then help."""
    return WorkStealingScheduling(config, log)


def pytest_collection_finish() -> None:
    """Keep the garbage collector from going through thousands of tests, again and again."""
    gc.freeze()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name the runs that took longest and the largest, whether or not they kept to the bars."""
    rows = [
        (name, value, report.nodeid)
        for reports in terminalreporter.stats.values()
        for report in reports
        if getattr(report, "when", "") == "call"
        for name, value in report.user_properties
    ]
    for unit in "seconds", "megabytes":
        most = sorted((value, test) for name, value, test in rows if name == unit)[-SLOWEST:]
        for value, test in reversed(most):
            terminalreporter.write_line(f"{value:8.1f} {unit}  {test}")
