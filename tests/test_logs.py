"""The events of the log."""

import ast
import re
from itertools import product
from pathlib import Path

from bot.logs import LogEvent
from bot.model.edition import SlotState

ROOT = Path(__file__).parents[1]
LOGGING = frozenset({"event", "failure", "failed"})


def test_every_event_is_named_in_one_place_and_one_style() -> None:
    assert [one for one in LogEvent if not re.fullmatch("[a-z]+(?:_[a-z]+)*", one)] == []
    logged = [
        (f"{path.relative_to(ROOT)}:{call.lineno}", call.args[1])
        for folder in ("bot", "handlers")
        for path in sorted((ROOT / folder).rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and ast.unparse(call).startswith(tuple(f"{name}(_log, " for name in LOGGING))
    ]
    assert len(logged) > 30
    assert [place for place, name in logged if not is_named(name)] == []


def is_named(name: ast.expr) -> bool:
    """Whether an event is a member of ``LogEvent``, one of two, or looked up among them."""
    if isinstance(name, ast.IfExp):
        return is_named(name.body) and is_named(name.orelse)
    return re.match(r"LogEvent[.(]|self\._event\(", ast.unparse(name)) is not None


def test_what_becomes_of_a_post_and_what_a_report_says_are_events() -> None:
    outcomes = product(("digest", "follow"), ("held_up", "broke", *SlotState))
    said = {f"{kind}_{what}" for kind, what in outcomes} | {"refused", "not_prepared", "doubtful", "not_followed"}
    assert said - set(LogEvent) == set()
