"""Measures the whole `govlint check` beside bare readers of the same file, in one run."""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import NamedTuple, TypeAlias

AS_OF = "2026-06-30"  # the planted dates are past or to come on this day
SMALL = 40  # forums: about the size of the shipped examples
SLOW = 1_000  # yamllint, check-jsonschema and Spectral are measured up to here
DOES = {
    "bare scan": "libyaml reads the text and builds nothing",
    "PyYAML": "builds plain data",
    "yamllint": "holds the YAML to a style",
    "check-jsonschema": "holds the form to the JSON Schema",
    "Spectral": "holds the form to the JSON Schema, as a ruleset",
    "govlint": "form, references and the rules of `core`, each with its place",
}
"""What each program does with the file."""
SCAN = "import sys, _ruamel_yaml as r; r.CParser(open(sys.argv[1], 'rb').read()).raw_scan()"
LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], 'rb'), yaml.CSafeLoader)"
CHECK = ("-m", "govlint", "check", "--as-of", AS_OF)
INSTALLED = {name: os.environ[name] for name in os.environ if name != "PYTHONDONTWRITEBYTECODE"}
"""Modules are compiled once, as they are where a package is installed."""

START, VERSION = ("-c", "pass"), ("-m", "govlint", "--version")


class Cost(NamedTuple):
    """What one process took: processor seconds of user and system, and kilobytes at its peak."""

    seconds: float
    peak: float


Costs: TypeAlias = dict[str, Cost]


def main() -> int:
    """Prints the table; the exit code is 1 where a planted defect is not found exactly."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sizes", type=int, nargs="*", default=[100, 1_000, 10_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--smoke", action="store_true", help="50 forums, one round")
    options = parser.parse_args()
    sizes, rounds = ([50], 1) if options.smoke else (sorted(options.sizes), options.rounds)
    with tempfile.TemporaryDirectory() as folder:
        files = {size: generate(size, Path(folder)) for size in {SMALL, *sizes}}
        small = measure(small_commands(files[SMALL]), rounds)
        schema = described(Path(folder))
        ruleset = ruled(Path(folder), schema)
        costs = {
            size: measure(commands(size, files[size], schema, ruleset), rounds) for size in sizes
        }
        print("\n".join(table(costs, small)))
        # Last, because a child's peak is never below its parent's at the fork.
        wrong = [line for size in sizes for line in differences(size, files[size])]
    print("\n".join(wrong or ["Every planted defect was found, and no other of its rule."]))
    return 1 if wrong else 0


def generate(size: int, folder: Path) -> Path:
    """Writes a structure of so many forums, in a process of its own to keep this one small."""
    path = folder / f"{size}.yaml"
    with path.open("w") as text:
        program = Path(__file__).with_name("generate.py")
        subprocess.run([sys.executable, program, str(size)], stdout=text, check=True)
    return path


def described(folder: Path) -> Path:
    """Writes the JSON Schema of structures, by which others can check their form."""
    path = folder / "schema.json"
    with path.open("w") as text:
        subprocess.run([sys.executable, "-m", "govlint", "schema"], stdout=text, check=True)
    return path


def ruled(folder: Path, schema: Path) -> Path:
    """Writes the ruleset by which Spectral asks what check-jsonschema asks."""
    path = folder / "ruleset.json"
    form = {"function": "schema", "functionOptions": {"schema": json.loads(schema.read_text())}}
    path.write_text(json.dumps({"rules": {"form": {"given": "$", "then": form}}}))
    return path


def commands(size: int, path: Path, schema: Path, ruleset: Path) -> dict[str, tuple[str, ...]]:
    """Lists what is run on a file of this size; what is no program's path is Python's arguments."""
    every = {
        "bare scan": ("-c", SCAN, str(path)),
        "PyYAML": ("-c", LOAD, str(path)),
        "govlint": (*CHECK, "--format", "concise", str(path)),
    }
    slow = {
        "yamllint": ("-m", "yamllint", "-d", "relaxed", str(path)),
        "check-jsonschema": ("-m", "check_jsonschema", "--schemafile", str(schema), str(path)),
    }
    if spectral := shutil.which("spectral"):
        slow["Spectral"] = (spectral, "lint", "--ruleset", str(ruleset), str(path))
    return every | slow if size <= SLOW else every


def small_commands(path: Path) -> dict[str, tuple[str, ...]]:
    """Lists what is compared with Python's own start."""
    check = (*CHECK, "--format", "concise", str(path))
    return {"start": START, "printing the version": VERSION, f"check of {SMALL} forums": check}


def measure(commands: dict[str, tuple[str, ...]], rounds: int) -> Costs:
    """Runs the commands in turn, once unmeasured, and takes the median of each."""
    runs = [{name: run(args) for name, args in commands.items()} for _ in range(rounds + 1)][1:]
    return {
        name: Cost(median(r[name].seconds for r in runs), median(r[name].peak for r in runs))
        for name in commands
    }


def run(args: tuple[str, ...]) -> Cost:
    """Runs Python with these arguments; exit code 1 means findings, any other is a failure."""
    command = args if Path(args[0]).is_absolute() else (sys.executable, *args)
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=INSTALLED
    ) as process:
        assert process.stderr
        complaint = process.stderr.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    broken = b"Traceback" in complaint or b"No module named" in complaint
    if process.returncode not in (0, 1) or broken:
        raise SystemExit(f"{' '.join(command)} failed: {complaint.decode()}")
    kilobyte = 1024 if sys.platform == "darwin" else 1
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / kilobyte)


def differences(size: int, path: Path) -> Iterator[str]:
    """Yields each planted rule whose findings are not as many as were planted."""
    with path.open() as text:
        planted = json.loads(text.readline().removeprefix("# planted: "))
    command = [sys.executable, *CHECK, "--format", "json", str(path)]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE)
    found = Counter(finding["rule"] for finding in json.loads(done.stdout)["findings"])
    for rule, number in planted.items():
        if found[rule] != number:
            yield f"{size} forums: {rule} was planted {number} times and found {found[rule]} times"


def table(costs: dict[int, Costs], small: Costs) -> Iterator[str]:
    """Yields the lines of the Markdown tables; a bar stands only where it was kept."""
    yield f"| forums | {' | '.join(f'{size:,}' for size in costs)} | |"
    yield "|---|" + "---:|" * len(costs) + "---|"
    for name, does in DOES.items():
        yield row(f"{name}, s", (seconds(cost, name, "") for cost in costs.values()), does)
    others = (name for name in DOES if name not in {"bare scan", "govlint"})
    for name, other in (("govlint", "bare scan"), *((name, "govlint") for name in others)):
        yield row(f"{name} ÷ {other}", (seconds(cost, name, other) for cost in costs.values()))
    peaks = (f"{cost['govlint'].peak / size:.1f}" for size, cost in costs.items())
    yield row("govlint's peak, kB a forum", peaks)
    checks = [cost["govlint"].seconds for cost in costs.values()]
    growth = [after / before for before, after in pairwise(checks)]
    kept = "at most 11 for ten times the size" if max(growth, default=12) <= 11 else ""
    yield row("govlint ÷ the size before", ["", *(f"{one:.1f}" for one in growth)], kept)
    yield ""
    yield "| multiple of Python's own start | | |\n|---|---:|---|"
    for name, bar in zip(list(small)[1:], (3, None), strict=True):
        multiple = small[name].seconds / small["start"].seconds
        yield row(name, [f"{multiple:.1f}"], f"at most {bar}" if bar and multiple <= bar else "")
    yield ""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    machine = f"{os.cpu_count()} cores, {memory:.0f} GiB"
    yield f"{date.today()}, {machine}, Python {platform.python_version()}"


def seconds(costs: Costs, name: str, other: str) -> str:
    """Shows a time, or its ratio to another, where both were measured."""
    if name not in costs:
        return ""
    return (
        f"{costs[name].seconds:.3f}"
        if not other
        else f"{costs[name].seconds / costs[other].seconds:.1f}"
    )


def row(name: str, cells: Iterator[str] | list[str], bar: str = "") -> str:
    """Joins the cells of a line."""
    return f"| {name} | {' | '.join(cells)} | {bar} |"


if __name__ == "__main__":
    sys.exit(main())
