"""Generates seeded governance structures of any size whose planted defects are counted."""

import argparse
import json
import random
import sys
from typing import NamedTuple

from pen import Fields, Pen
from world import World

SMALLEST = 40  # below this there are too few working groups to carry one defect of each rule
PLANTED = {  # the share of the forums, with at least one of each
    "forum-too-large": 0.02,
    "overlapping-membership": 0.02,
    "orphan-forum": 0.01,
    "accountability-cycle": 0.01,
    "quorum-impossible": 0.01,
    "unknown-reference": 0.01,
    "former-holder-still-member": 0.01,
    "unretired-predecessor": 0.01,
    "forum-without-members": 0.005,
    "decision-without-owner": 0.04,
}
DECOYS = {  # what looks like a defect and is none
    "large-by-statute": 0.005,
    "large-with-observers": 0.01,
    "drawn-from-parent": 0.01,
    "retired-predecessor": 0.01,
}


class Generated(NamedTuple):
    """The text of a structure, and how many findings each planted rule must give."""

    text: str
    planted: dict[str, int]


def generate(forums: int, seed: int = 1, hub: bool = False, messy: bool = False) -> Generated:
    """Writes a structure of so many forums, the same text for the same arguments."""
    if forums < SMALLEST:
        raise ValueError(f"a structure needs {SMALLEST} forums or more")
    planted = {rule: max(1, round(share * forums)) for rule, share in PLANTED.items()}
    world = World(random.Random(seed), hub)
    world.found(forums)
    world.assign(planted | {decoy: round(share * forums) for decoy, share in DECOYS.items()})
    sections: dict[str, dict[str, Fields]] = {
        "organisations": world.organisations,
        "people": world.people,
        "posts": world.posts,
        "services": world.services,
        "forums": {forum.id: world.forum(forum) for forum in world.forums},
        "decisions": world.decisions(2 * forums, planted["decision-without-owner"]),
        "delegations": world.delegations(),
    }
    head = f"# planted: {json.dumps(planted)}\ngovlint: 1\nname: Generated\ncurrency: GBP\n"
    pen = Pen(random.Random(seed) if messy else None)
    return Generated(head + "".join(pen.sections(sections)), planted)


def main() -> None:
    """Writes one structure to standard output."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("forums", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--hub", action="store_true", help="one person sits in every forum")
    parser.add_argument("--messy", action="store_true", help="shuffled, commented, mixed styles")
    sys.stdout.write(generate(**vars(parser.parse_args())).text)


if __name__ == "__main__":
    main()
