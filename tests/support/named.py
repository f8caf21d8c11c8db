"""A structure that names people in every place where a name can stand, and how each is named."""

ROOT_FILE = """\
%YAML 1.2
---
# Kept by Precious Okafor, extension 4711; questions to Bertram.
govlint: 1   # Zoë started it
name: Larkfield Partnership, set up by Dr Okafor
currency: GBP
include: [okafor/*.yaml, "zoe.yaml"]
x-okafor: {bertram: [Precious, &okafor tom.bishop], note: "ask Bertram"}
organisations:
  icb: {name: Larkfield ICB, kind: icb, x-note: Bertram knows}
  council: {name: Larkfield Council}
people:
  precious-okafor: {name: "Okafor, Dr Precious MBE", employer: icb, since: 2020-01-01}
  tom.bishop:
    name: Tom Bishop   # Bertram's deputy
    employer: council
  zoq:
    name: >
      Zoë
      O'Hara-Quirke # she
    until: 2027-01-31
  nguyen: {}
  vacancy: {name: TBC}
posts:
  chair: {title: Chair, organisation: icb, holder: precious-okafor, kind: non-executive}
  okafor-pa: {title: Okafor's assistant, organisation: icb, holder: nguyen, reports_to: chair}
  ce: {title: Chief Executive, organisation: icb, holder: jane-mandeville, kind: executive}
  clerk:
    title: Clerk #2
    organisation: icb
    holder: vacant
services:
  beds: {name: Beds, clinically_accountable: zoq}
forums:
  board:
    name: ICB Board
    form: board
    of: icb
    members:
      - {who: chair, capacity: chair, deputy: tom.bishop}
      - *okafor
      - {seat: Seat of Zoe O\u2019Hara Quirke, count: 2, appointed_by: Okafor}
      - {who: ce, represents: icb}
      - {who: zoq, voting: false, since: 2020-01-01, until: 2027-01-01}
      - nguyen
    quorum: {min: 2, must_include: [tom.bishop, chair]}
    urgent_action: {by: [tom.bishop, zoq]}
    escalates_to: {to: council, risk_at_least: 20}
    meetings: {per_year: 6, minutes: 120}
    terms_of_reference: {url: "https://x.example/p.okafor/tor.pdf", review_due: 2026-12-01}
    explain:
      no-nominated-deputy:
        reason: |
          Precious asked for it  # really
          and Z. O'Hara-Quirke agreed, as pokafor@x.example says.
        by: T. Bishop
        until: 2027-01-01
  okafor-review:
    name: Okafor Review Group
    form: committee
    of: icb
    accountable_to: board
    members: [zoq, tom.bishop]
    place: Bishop's Larkfield
    terms_of_reference: {url: /home/okafor/Terms.docx}
    meetings: {per_year: 12, minutes: 60}
interests:
  of-okafor: {person: precious-okafor, organisation: council, managed_by: Precious leaves}
  two: {person: zoq, organisation: icb, managed_by: Chaired by Tom then}
"""

DECISIONS = """\
decisions:
  budget: {name: Approve the budget, decided_by: board, type: budget, value: {up_to: 500000}}
  second-okafor:
    name: Approve Okafor's secondment
    decided_by: tom.bishop
    recommended_by: [zoq, nguyen]
    type: okafor-fund
    due: 2026-12-01
delegations:
  g: {from: board, to: precious-okafor, matters: budget, limit: 10000, instrument: Minute by Zoë}
risks:
  flood: {name: Flood, owner: nguyen, forum: okafor-review, register: Nguyen's register}
outcomes:
  well: {name: People are well, owner: zoq, measure: As Quirke counts}
"""

AGREEMENTS = """\
agreements:
  deal:
    name: The Bishop accord
    parties: [icb, council]
    rationale: Tom Bishop and Zoe wanted it; so did Ms Okafor.
    disputes: [{by: Tom Bishop}]
    obligations: {icb: Precious Okafor pays}
    stakeholders: {council: asked by Nguyen}
    exit: Six months after Board minute 14
    ends: 2027-01-31
    pooled_fund: {host: icb, manager: zoq}
    leadership: board
programmes:
  care: {name: Care, forum: okafor-review, sro: tom.bishop, clinical_lead: zoq}
"""

FILES = {
    "structure.yaml": ROOT_FILE,
    "okafor/a.yaml": DECISIONS,
    "zoe.yaml": AGREEMENTS,
}

NAMED = (
    "okafor", "precious", "pokafor", "bishop", "tom", "zoë", "zoe", "hara", "quirke", "zoq",
    "nguyen", "mandeville", "jane", "bertram", "4711", "she",
)  # fmt: skip
"""Every word that tells of somebody, in small letters."""
