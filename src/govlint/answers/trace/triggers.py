"""Triggers of a way up in words: the risk or the sum that sends a thing along a route."""

from govlint.answers.trace.powers import in_short
from govlint.answers.trace.routes import BY_DEFAULT, LINE, Route
from govlint.answers.trace.start import Start
from govlint.structure.figures import figure
from govlint.structure.forums import Escalation


def sent_by(route: Route, start: Start) -> str:
    """Say what sends a thing along a route."""
    match route.by:
        case "escalates_to":
            said = dict.fromkeys(_trigger(one, start) for one in route.sent_by)
            return ", or ".join(said)
        case by if by == BY_DEFAULT:
            return "by default: no trigger"
        case by if by == LINE:
            return "line of management"
    return "delegated it"


def _trigger(route: Escalation, start: Start) -> str:
    """Say what sends a thing, of what goes up alone: a risk by its score, a decision by its sum."""
    risk = route.risk_at_least if start.kind != "decision" else None
    sum_ = route.value_over if start.kind != "risk" else None
    if risk is None:
        return f"over {in_short(sum_)}" if sum_ is not None else "no trigger stated"
    if sum_ is None:
        return f"risk {figure(risk, 1)} or more"
    return f"risk {figure(risk, 1)} or over {in_short(sum_)}"
