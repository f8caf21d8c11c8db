"""Mistakes that people make in rule files, each with what is said of it and where."""

from typing import NamedTuple

RULE = """\
id: {id}
summary: An audit committee has at least three voting members.
why: With two, one apology leaves a single person.
fix: Appoint another trustee.
severity: warning
authority: own-terms
sources: [{{title: Our standing orders, part: section 7}}]
limits: It counts seats.
as_of: 2026-01-01
check:
  kind: limit
  on: forum
  where: {{duty: audit, status: active}}
  measure: forum.voting-seats
  at_least: 3
bad: |
  forums:
    audit-committee:
      duty: audit
      members: [{{seat: Trustee, count: 2}}]  # expect
good: |
  forums:
    audit-committee:
      duty: audit
      members: [{{seat: Trustee, count: 3}}]
"""


class Slip(NamedTuple):
    """A part of the rule, what is written in its place, and what is said of that."""

    right: str
    wrong: str
    said: str


_CHECK = RULE[RULE.index("  kind:") : RULE.index("bad:")]
_SIGNS = "small letters, digits and hyphens"
_ID = f"the id of a rule is written like forum-too-large: {_SIGNS}"
_DAY = "a day is written like 2026-01-31"


def _asks(check: str, said: str) -> Slip:
    """Have another check in place of the limit."""
    return Slip(_CHECK, f"  {check}\n", said)


SLIPS = {
    "memberships-of-a-limit": Slip(
        "on: forum", "on: membership", "report, interest, seat-holder",
    ),
    "holders-in-the-plural": Slip("on: forum", "on: seat-holders", 'did you mean "seat-holder"?'),
    "another-word-for-a-key": Slip("why:", "because:", 'did you mean "why"?'),
    "another-word-for-a-severity": Slip("severity: warning", "severity: high", 'mean "error"?'),
    "another-word-for-an-authority": Slip("own-terms", "standing orders", 'mean "own-terms"?'),
    "address-without-its-beginning": Slip(
        "part: section 7", "url: www.example.org/orders", "write https://www.example.org/orders",
    ),
    "sources-as-a-group": Slip(
        "[{{title: Our standing orders, part: section 7}}]",
        "{{title: Our standing orders, part: section 7}}",
        "write [{title: Our standing orders, part: section 7}]",
    ),
    "source-in-a-list-as-text": Slip(
        "{{title: Our standing orders, part: section 7}}", "Our standing orders",
        "write {title: Our standing orders}",
    ),
    "one-word-for-a-list": Slip(
        "limits: It counts seats.", "applies_to: charity",
        '"charity" stands where a list belongs; write [charity]',
    ),
    "circumstance-that-is-none": Slip(
        "limits: It counts seats.", "severity_when: {{law: error}}",
        '"severity_when" cannot be "law"',
    ),
    "profile-among-rules": Slip(
        "limits: It counts seats.", "extends: strict", 'it stands in a folder named "profiles"',
    ),
    "another-word-for-where": Slip("  where:", "  when:", 'did you mean "where"?'),
    "words-joined-by-and": Slip(
        "duty: audit, status", "duty: audit and remuneration, status",
        "write [audit, remuneration]",
    ),
    "second-word-without-brackets": Slip(
        "duty: audit, status: active", "form: board, committee",
        "several words of one stand in brackets, as in {form: [board, committee]}",
    ),
    "measure-by-another-name": Slip(
        "forum.voting-seats", "members", 'mean "forum.participants" or "forum.voting-seats"?',
    ),
    "measure-near-to-none": Slip(
        "forum.voting-seats", "post.forums", "`govlint schema --of rule` lists them all",
    ),
    "unknown-key": Slip(
        "summary:", "sumary:",
        '2:1: "sumary" is not a key of a rule file; did you mean "summary"?',
    ),
    "missing-key": Slip("fix: Appoint another trustee.\n", "", '1:1: A rule file needs "fix"'),
    "repeated-key": Slip(
        "severity: warning\n", "severity: warning\nseverity: info\n",
        '6:1: "severity" is written twice',
    ),
    "examples-without-an-end": Slip(
        "bad: |", f"bad: [{'x, ' * 101}]\nx-bad: |", "More than 100 items stand here",
    ),
    "nothing-said": Slip(
        "why: With two, one apology leaves a single person.", "why:",
        "3:1: Nothing stands where text belongs",
    ),
    "a-book-in-every-finding": Slip(
        "fix: Appoint another trustee.", f"fix: {'A' * 2_001}",
        f'4:6: "{"A" * 39}…" has over 2,000 letters',
    ),
    "other-id": Slip(
        "id: other-id", "id: another-id",
        '1:5: the id is "another-id" and the file name says "other-id"',
    ),
    "capitals-in-id": Slip(
        "id: capitals-in-id", "id: Capitals-In-Id", f'1:5: "Capitals-In-Id": {_ID}'
    ),
    "unknown-severity": Slip(
        "warning", "waring", '5:11: "severity" cannot be "waring"; did you mean "warning"?'
    ),
    "unknown-authority": Slip(
        "own-terms", "own-term", '6:12: "authority" cannot be "own-term"; did you mean "own-terms"?'
    ),
    "source-of-another-key": Slip(
        "{{title", "{{titel", '7:12: "titel" is not a key of "sources"; did you mean "title"?'
    ),
    "source-without-title": Slip(
        "title: Our standing orders, ", "", '7:11: "sources" needs "title"'
    ),
    "source-as-text": Slip(
        "[{{title: Our standing orders, part: section 7}}]", "Our standing orders",
        '7:10: "Our standing orders" stands where a list belongs; '
        "write [{title: Our standing orders}]",
    ),
    "unknown-organisation": Slip(
        "limits: It counts seats.", "applies_to: [charitty]",
        '8:14: "applies_to" cannot be "charitty"; did you mean "charity"?'
    ),
    "yields-to-a-misspelt-rule": Slip(
        "limits: It counts seats.", "yields_to: [forum-too-small, forum-to-large]",
        '8:30: there is no rule "forum-to-large"; did you mean "forum-too-large"?',
    ),
    "yields-to-no-rule": Slip(
        "limits: It counts seats.", "yields_to: [zzz]", '8:13: there is no rule "zzz"'
    ),
    "yields-to-a-word": Slip(
        "limits: It counts seats.", "yields_to: forum-too-small",
        '8:12: "forum-too-small" stands where a list belongs',
    ),
    "no-day": Slip("2026-01-01", "first of May", f'9:8: "first of May": {_DAY}'),
    "number-for-a-day": Slip("2026-01-01", "20260101", f'9:8: "20260101": {_DAY}'),
    "no-such-day": Slip("2026-01-01", "2026-13-01", '9:8: "2026-13-01": there is no such day'),
    "check-as-word": Slip(
        f"\n{_CHECK}", " limit\n", '10:8: "limit" stands where keys with values belong'
    ),
    "no-kind": Slip("  kind: limit\n", "", '10:1: "check" needs "kind"'),
    "unknown-kind": Slip(
        "kind: limit", "kind: limt", '11:9: "kind" cannot be "limt"; did you mean "limit"?'
    ),
    "kind-of-a-missing-package": Slip(
        "kind: limit", "kind: acme.odd",
        '10:1: "check": no installed package offers a check of the kind "acme.odd"',
    ),
    "unknown-subject": Slip(
        "on: forum", "on: forums", '12:7: "on" cannot be "forums"; did you mean "forum"?'
    ),
    "parameter-of-another-kind": Slip(
        "at_least: 3", "grace_days: 3", '15:3: "grace_days" is not a key of "check"'
    ),
    "misspelt-parameter": Slip(
        "at_least: 3", "at_lest: 3",
        '15:3: "at_lest" is not a key of "check"; did you mean "at_least"?',
    ),
    "missing-parameter": Slip(
        "  measure: forum.voting-seats\n", "", '10:1: "check" needs "measure"'
    ),
    "no-limit": Slip(
        "  at_least: 3\n", "", '10:1: "check": a limit states `at_least` or `at_most`'
    ),
    "no-number": Slip("at_least: 3", "at_least: three", '15:13: "three" is not a number'),
    "unknown-measure": Slip(
        "forum.voting-seats", "forum.votng-seats",
        '14:12: "forum.votng-seats": there is no measure of this name; '
        'did you mean "forum.voting-seats"?',
    ),
    "unknown-field": Slip(
        "{{duty:", "{{dutty:",
        '13:11: "dutty": a forum has no field of this name; did you mean "duty"?',
    ),
    "unknown-inner-field": Slip(
        "{{duty: audit", "{{voting.rul: majority",
        '13:11: "voting.rul": a forum has no field of this name; did you mean "voting.rule"?',
    ),
    "field-in-a-list": Slip(
        "{{duty: audit", "{{members.capacity: chair",
        '13:11: "members.capacity": a forum has no field of this name',
    ),
    "unknown-word": Slip(
        "{{duty: audit", "{{duty: audti",
        '13:17: "audti": not a word of "duty"; did you mean "audit"?',
    ),
    "unknown-word-of-a-list": Slip(
        "{{duty: audit", "{{duty: [audit, remuneraton]",
        '13:25: "remuneraton": not a word of "duty"; did you mean "remuneration"?',
    ),
    "unknown-word-of-a-few": Slip(
        "status: active", "status: 7",
        '13:32: "7": not a word of "status"; known: proposed, shadow, active, stood-down',
    ),
    "neither-true-nor-false": Slip(
        "{{duty: audit", "{{decides: yes",
        '13:20: "yes": not a word of "decides"; did you mean "true"?',
    ),
    "field-of-a-decision": _asks(
        "{{kind: ladder, asks: gap, where: {{statsu: open}}}}",
        '"statsu": a decision has no field of this name; did you mean "status"?',
    ),
    "field-to-state": _asks(
        "{{kind: stated, on: forum, field: [purpose, quorom]}}",
        '"quorom": a forum has no field of this name; did you mean "quorum"?',
    ),
    "field-that-is-given": _asks(
        "{{kind: stated, on: forum, field: purpose, given: quorom}}",
        '"quorom": a forum has no field of this name; did you mean "quorum"?',
    ),
    "field-that-names-nothing": _asks(
        "{{kind: refers, on: delegation, field: limit, to: forum}}",
        '"limit": this field of a delegation names no forum',
    ),
    "field-that-names-others": _asks(
        "{{kind: refers, on: programme, field: sro, to: organisation}}",
        '"sro": this field of a programme names no organisation',
    ),
    "list-that-is-none": _asks(
        "{{kind: contains, on: post, field: first_appointed, every: [x]}}",
        '"first_appointed": this field of a post holds no list',
    ),
    "nobody-to-be-seated": _asks(
        "{{kind: seated, on: programme, field: resources_group}}",
        '"resources_group": this field of a programme names no person or post or organisation',
    ),
    "forum-of-the-seat": _asks(
        "{{kind: seated, on: programme, field: sro, forum: name}}",
        '"name": this field of a programme names no forum',
    ),
    "condition-of-a-delegation": _asks(
        "{{kind: authority, asks: within-source, where: {{short: ICB}}}}",
        '"short": a delegation has no field of this name',
    ),
    "condition-of-what-is-passed-on": _asks(
        "{{kind: passing, asks: reserved, unless: {{short: ICB}}}}",
        '"short": a delegation has no field of this name',
    ),
    "field-of-a-day": _asks(
        "{{kind: dated, on: agreement, field: review}}",
        '"review": an agreement has no field of this name; did you mean "review_due"?',
    ),
    "days-to-come": _asks(
        "{{kind: dated, days: [forum.ends, forum.live_form], within_days: 9}}",
        '"live_form": a forum has no field of this name; did you mean "live_from"?',
    ),
    "shape-of-another-kind": _asks(
        "{{kind: refers, on: programme, field: sro, to: post, lacks: {{kind: executiv}}}}",
        '"executiv": not a word of "kind"; did you mean "executive"?',
    ),
    "shape-of-an-item": _asks(
        "{{kind: contains, on: agreement, field: disputes, shape: {{kidn: court}}}}",
        '"kidn": an item of "disputes" has no field of this name; did you mean "kind"?',
    ),
    "one-of-several-shapes": _asks(
        "{{kind: forbidden, on: forum, has: [{{powers: own}}, {{powers: non}}]}}",
        '"non": not a word of "powers"; did you mean "none"?',
    ),
    "forum-to-look-for": _asks(
        "{{kind: establishes, what: forum, shapes: [{{duty: audits}}]}}",
        '"audits": not a word of "duty"; did you mean "audit"?',
    ),
    "seat-that-also-sits": _asks(
        "{{kind: composition, requires: [{{of: {{also_on: {{duty: audits}}}}, at_most: 0}}]}}",
        '"audits": not a word of "duty"; did you mean "audit"?',
    ),
    "limit-by-a-field": _asks(
        "{{kind: limit, on: forum, measure: forum.chairs, at_least_by: {{duty: {{audits: 1}}}}}}",
        '"audits": not a word of "duty"; did you mean "audit"?',
    ),
    "comparison-in-words": _asks(
        "{{kind: stated, on: risk, field: owner, where: {{score: '>= 15'}}}}",
        '">= 15": "score" holds a number; write {at_least: 15}',
    ),
    "comparison-of-whole-numbers": _asks(
        "{{kind: stated, on: risk, field: owner, unless: {{score: < 15}}}}",
        '"< 15": "score" holds a number; write {at_most: 14}',
    ),
    "comparison-of-days": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{starts: '<= 2026-01-31'}}}}",
        '"<= 2026-01-31": "starts" holds a day like 2026-01-31; write {at_most: 2026-01-31}',
    ),
    "word-for-a-number": _asks(
        "{{kind: stated, on: risk, field: owner, where: {{score: high}}}}",
        '"high": "score" holds a number',
    ),
    "word-for-a-day": _asks(
        "{{kind: forbidden, on: forum, has: [{{ends: soon}}]}}",
        '"soon": "ends" holds a day like 2026-01-31',
    ),
    "word-for-a-share": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{quorum.fraction: half}}}}",
        '"half": "quorum.fraction" holds a share like 1/3',
    ),
    "number-for-a-text": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{place: 7}}}}",
        '"7": "place" holds text; put it in quotation marks',
    ),
    "text-for-a-truth": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{decides: 'true'}}}}",
        '"true": "decides" is true or false; write it without quotation marks',
    ),
    "word-for-a-group": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{quorum: five}}}}",
        '"five": not a word of "quorum"; known: none',
    ),
    "word-for-a-list-of-groups": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{members: chair}}}}",
        '"chair": "members" holds keys with values, and not a word',
    ),
    "bounds-of-words": _asks(
        "{{kind: stated, on: forum, field: purpose, where: {{form: {{at_least: 2}}}}}}",
        '"at least 2": "form" holds neither numbers nor days, so that nothing can bound it',
    ),
    "bounds-of-another-sort": _asks(
        "{{kind: stated, on: risk, field: owner, where: {{score: {{at_least: 2026-01-31}}}}}}",
        '"2026-01-31 or later": "score" holds a number, and the bounds are of another sort',
    ),
    "bounds-of-another-key": _asks(
        "{{kind: stated, on: risk, field: owner, where: {{score: {{atleast: 15}}}}}}",
        '"atleast" is not a key of "score"; did you mean "at_least"?',
    ),
    "bounds-that-are-empty": _asks(
        "{{kind: stated, on: risk, field: owner, where: {{score: {{}}}}}}",
        '"score": a bound states `at_least` or `at_most`',
    ),
    "bounds-without-room": _asks(
        "{{kind: stated, on: risk, field: owner, where: {{score: {{at_least: 9, at_most: 3}}}}}}",
        '"score": nothing is at least 9 and at most 3',
    ),
    "limit-by-a-number": _asks(
        "{{kind: limit, on: forum, measure: forum.chairs, "
        "at_least_by: {{meetings.per_year: {{6: 1}}}}}}",
        '"6": "meetings.per_year" holds a number, and a number is chosen by words',
    ),
    "measure-that-is-led-to": _asks(
        "{{kind: limit, on: risk, measured_on: owner, measure: report.beyond-meetings, "
        "at_most: 0}}",
        '"report.beyond-meetings": this measures a report, and "owner" names none',
    ),
    "lead-to-nothing": _asks(
        "{{kind: limit, on: risk, measured_on: ownr, measure: forum.chairs, at_least: 1}}",
        '"ownr": a risk has no field of this name; did you mean "owner"?',
    ),
    "span-of-no-day": _asks(
        "{{kind: span, on: forum, begins: starts, ends: name, at_most: 18}}",
        '"name": this field of a forum holds no day',
    ),
    "span-without-a-limit": _asks(
        "{{kind: span, on: forum, begins: starts, ends: ends}}",
        '"check": a span states `at_most` or `at_least`',
    ),
    "no-words": Slip("{{duty: audit", "{{duty: []", "13:17: A list is empty"),
    "no-field": _asks("{{kind: stated, on: forum, field: []}}", "A list is empty"),
    "no-shapes": _asks("{{kind: forbidden, on: forum, has: []}}", "A list is empty"),
    "shape-of-nothing": _asks(
        "{{kind: forbidden, on: forum, has: [{{}}]}}", "A group of keys is empty"
    ),
    "field-without-a-day": _asks(
        "{{kind: dated, on: forum, field: name}}", '"name": this field of a forum holds no day'
    ),
    "no-day-to-come": _asks(
        "{{kind: dated, days: [forum.ends, forum.name], within_days: 9}}",
        '"name": this field of a forum holds no day',
    ),
    "measure-of-another-kind": Slip(
        "forum.voting-seats", "report.agreements-bypassed",
        '14:12: "report.agreements-bypassed": this measures a report, and the rule is on forum',
    ),
    "given-of-another-kind": Slip(
        "at_least: 3", "at_least: 3\n  given: [{{measure: decision.owners, at_least: 1}}]",
        '16:21: "decision.owners": this measures a decision, and the rule is on forum',
    ),
    "no-end": Slip("at_least: 3", "at_least: inf", '15:13: "inf" is not a number'),
    "tab": Slip("  on: forum", "\ton: forum", "12:1: A tab stands here"),
    "empty": Slip(RULE, "", "1:1: Nothing stands where keys with values belong"),
    "list-at-the-top": Slip(RULE, "- a\n", "1:1: A list stands where keys with values belong"),
    "words-at-the-top": Slip(RULE, "a\n", '1:1: "a" stands where keys with values belong'),
}  # fmt: skip
"""What is wrong with a rule file, so that nothing can be checked with it."""

EXAMPLES = {
    "mark-in-capitals": Slip(
        "# expect", "# Expected",
        "20:16: bad example 1: this finding is not expected: audit-committee has 2 voting members; "
        "at least 3 are asked for; the mark is # expect",
    ),
    "no-yaml": Slip(
        "duty: audit\n      members: [", "duty: [audit\n      members: [",
        '19:13: bad example 1: The bracket before "audit" is not closed; write [audit]',
    ),
    "misspelt-in-bad": Slip(
        "count: 2", "cuont: 2",
        '20:33: bad example 1: "cuont" is not a key of "members"; did you mean "count"?',
    ),
    "misspelt-in-good": Slip(
        "count: 3", "cuont: 3",
        '25:33: good example 1: "cuont" is not a key of "members"; did you mean "count"?',
    ),
    "unmarked": Slip(
        "  # expect", "",
        "20:16: bad example 1: this finding is not expected: audit-committee has 2 voting "
        "members; at least 3 are asked for",
    ),
    "marked-too-much": Slip(
        "  forums:\n", "  forums:  # expect\n",
        "17:3: bad example 1: a finding is expected on this line, and none is here",
    ),
    "found-in-good": Slip(
        "count: 3", "count: 1",
        "25:16: good example 1: this finding is not expected: audit-committee has 1 voting "
        "member; at least 3 are asked for",
    ),
    "nothing-bad": Slip(
        "count: 2}}]  # expect", "count: 4}}]",
        "17:3: bad example 1: nothing is found, and no line is marked with # expect",
    ),
    "second-of-a-list": Slip(
        "good: |\n", "good:\n- |\n  forums: {{}}\n- |\n  forums:\n    a:\n      dutty: audit\n",
        '27:7: good example 2: "dutty" is not a key of a forum; did you mean "duty"?',
    ),
    "in-one-line": Slip(
        RULE[RULE.index("good:") :], 'good: "forums: {{a: {{dutty: audit}}}}"\n',
        '21:7: good example 1: "dutty" is not a key of a forum; did you mean "duty"?',
    ),
}  # fmt: skip
"""What an example does not do as its rule says."""


def with_slip(name: str, slip: Slip) -> str:
    """Write the rule with the slip in it, and the slip's name as its id."""
    right, text = slip.right.format(id=name), RULE.format(id=name)
    assert right in text, name
    return text.replace(right, slip.wrong.format(id=name), 1)
