"""An edition's messages: gathered, rendered, marked with their keys, validated and frozen to bytes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.digest.gather import gather
from bot.digest.slots import GRACE
from bot.digest.windows import LONGEST, digest_window, in_words, window_of_plan
from bot.model.digest import Digest
from bot.model.edition import Edition, SlotState, Window
from bot.outbox.outbox import frozen
from bot.settings import DigestPlan
from bot.store import Store

LOOKED_THROUGH = LONGEST + timedelta(days=2)  # how far back editions matter

Draw = Callable[[Digest], Sequence[Mapping[str, object]]]


@dataclass(frozen=True, slots=True)
class Made:
    """An edition with its window and counted articles, its messages, and whether there is anything to post."""

    edition: Edition
    payloads: tuple[bytes, ...]
    worth_posting: bool


def make(store: Store, plan: DigestPlan, edition: Edition, draw: Draw, now: datetime) -> Made:
    """The edition with its messages, ready to post.

    Raises:
        UsageError: a section's query cannot be read.
        UnfitMessageError: a message breaks one of Slack's limits.
    """
    slot = edition.slot
    before = store.editions.since(now - LOOKED_THROUGH)
    covered = window_of_plan(plan, slot.due) if edition.asked_by else digest_window(plan, slot.due, before)
    gathered = gather(store, plan, covered, _notes(plan, now - slot.due))
    digest = replace(gathered.digest, asked_by=edition.asked_by)
    payloads = frozen(slot, draw(digest))
    window = Window(digest.since, digest.until)
    made = replace(edition, window=window, counted=gathered.counted)
    if edition.asked_by:
        return Made(made, payloads, worth_posting=True)
    already_posted = plan.until_newest and any(
        one.state is SlotState.POSTED and one.window == window for one in _own(before, plan)
    )
    return Made(made, payloads, worth_posting=plan.post_when_empty or not (digest.empty or already_posted))


def _own(editions: Sequence[Edition], plan: DigestPlan) -> list[Edition]:
    return [one for one in editions if (one.slot.digest, one.slot.channel) == (plan.id, plan.channel)]


def _notes(plan: DigestPlan, late: timedelta) -> list[str]:
    """A note that a digest is late; empty if its window does not end at its due time."""
    return [f"This digest is {in_words(late)} late."] if late >= GRACE and not plan.until_newest else []
