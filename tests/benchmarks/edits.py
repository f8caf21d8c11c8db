"""A campaign of random edits, run by hand: at most so many trials, a seed, at most so many seconds.

`chrt -i 0 python tests/benchmarks/edits.py 5000 1 3600`
"""

import sys
import time
import traceback
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from govlint.edit import EditRefusal
from random_edits import Trial, Wrong, disguised, rewritten, structures


def main(count: int, seed: int, seconds: float) -> None:
    """Make many random edits and say how many were wrong or refused."""
    given = structures()
    kinds, refused, wrong = Counter(), Counter(), Counter()
    begun = time.monotonic()
    edits = 0
    for number in range(count):
        if time.monotonic() - begun > seconds:
            break
        random = Random(f"{seed}-{number}")
        texts = random.choice(given)
        large = sum(map(len, texts.values())) > 60_000
        if random.random() < (0.995 if large else 0.9):
            texts = rewritten(random, texts)
        trial = Trial(random, disguised(random, texts))
        try:
            kinds[trial.run()] += 1
        except EditRefusal as why:
            refused[why.message.split(": ", 1)[-1]] += 1
            if refused.total() <= 30:
                print(f"{seed}-{number} refused: {why.message[:300]}", flush=True)
        except Exception as error:  # noqa: BLE001  # a crash is wrong as well
            wrong[type(error).__name__] += 1
            if wrong.total() <= 30:
                print(f"{seed}-{number} {trial.made} {error}"[:900], flush=True)
                if not isinstance(error, Wrong):
                    traceback.print_exc()
        edits += len(trial.made)
        if number % 500 == 499:
            print(f"{edits} edits, {wrong.total()} wrong, {refused.total()} refused", flush=True)
    print(f"{edits} edits in {time.monotonic() - begun:.0f} s")
    print(f"wrong: {wrong.total()} {dict(wrong)}; refused: {refused.total()}")
    print(dict(kinds), refused.most_common(12), sep="\n")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:4]))
