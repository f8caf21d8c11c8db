"""A page for each profile: whom it is for, which rules it keeps, and with which changes."""

from collections.abc import Iterator

from generator.markdown import Page, code, page, plain, table
from govlint.report.config_text import in_yaml
from govlint.rulebook.catalogue import Catalogue
from govlint.rulebook.rule import Profile
from govlint.rulebook.rule_setting import Setting
from govlint.rulebook.rules_in_force import DEFAULT_PROFILE

LEAD = (
    f"A profile is a set of rules. `{DEFAULT_PROFILE}` is what a run keeps when nothing else is "
    "said, and every other holds all of it, save for what it switches off. `--profile` or "
    "`.govlint.yaml` name others, and several are united; of a rule that two of them change, the "
    "later one is heard."
)


def profile_pages(catalogue: Catalogue) -> Iterator[Page]:
    """Give the list of profiles, and then each."""
    profiles = catalogue.profiles.values()
    rows = [
        (f"[{one.id}]({one.id}.md)", str(len(one.rules)), plain(one.summary)) for one in profiles
    ]
    parts = [
        LEAD,
        table(("profile", "rules", "for"), rows),
    ]
    yield page("profiles/index.md", "Profiles", "The sets of rules.", parts)
    for one in profiles:
        yield page(f"profiles/{one.id}.md", one.id, one.summary, _profile(catalogue, one))


def _profile(catalogue: Catalogue, profile: Profile) -> Iterator[str]:
    yield plain(profile.summary)
    if profile.extends:
        yield f"It holds all of [{profile.extends}]({profile.extends}.md), and these:"
    rows = [
        (f"[{rule}](../rules/{rule}.md)", plain(catalogue.rules[rule].rule.summary), _said(changes))
        for rule, changes in sorted(profile.rules.items())
    ]
    yield table(("rule", "asks that", "otherwise here"), rows)


def _said(changes: Setting) -> str:
    if isinstance(changes, str):
        return code(changes)
    return "<br>".join(code(f"{name}: {in_yaml(value)}") for name, value in changes.items())
