"""When a thread is told of its story, and of what; pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.model.edition import Edition, Slot, SlotState
from bot.model.follow import Follow
from bot.model.passage import Head
from bot.text.hashing import hashed

MOST = 50  # follows of a channel
GIVEN_UP = timedelta(days=2)  # after which a post whose outcome is unknown is no longer looked for
NOTHING_CAME = "nothing new came for {}"


def mark(title: str, byline: str, text: str) -> str:
    """What distinguishes one version of an article from another."""
    return hashed(f"{title}\n{byline}\n{text}", 8).hex()


def home(heads: Sequence[Head]) -> str:
    """The story that most of these articles are in, of several the one that comes first; '' for none."""
    counted = Counter(head.story for head in heads if head.story)
    return counted.most_common(1)[0][0] if counted else ""


def unknown(told: Mapping[str, str], heads: Sequence[Head]) -> list[Head]:
    """The articles that a thread has not been told of, the newest first, then those without a date."""
    new = [head for head in heads if head.id not in told]
    dated = sorted((head for head in new if head.published), key=lambda head: head.order, reverse=True)
    return [*dated, *(head for head in new if not head.published)]


def rewritten(told: Mapping[str, str], marks: Mapping[str, str]) -> list[str]:
    """The articles whose text is another than the one that a thread knows."""
    return [article for article, known in told.items() if marks.get(article, known) != known]


def lapsed(follow: Follow, now: datetime, days: int) -> Follow | None:
    """The follow as ended if nothing has come for so many days, else None."""
    if now - follow.told_until < timedelta(days=days):
        return None
    return replace(follow, ended=now, reason=NOTHING_CAME.format(f"{days} days" if days > 1 else "a day"))


def may_post(follow: Follow, now: datetime, minutes: int) -> bool:
    """Whether the thread's last post was at least so many minutes ago."""
    return follow.posted is None or now - follow.posted >= timedelta(minutes=minutes)


def slot_of(follow: Follow, now: datetime) -> Slot:
    """The slot of a follow's next post: its key is the same whenever it is made, so that it is made once."""
    nominal = f"{follow.thread} {follow.since.timestamp():.6f} {follow.number + 1}"
    return Slot("follow", follow.channel, follow.since.date(), nominal, now)


def concluded(follow: Follow, edition: Edition, now: datetime) -> Follow | None:
    """The follow after its next post; None while the outcome of that is open.

    What may have been posted is not posted again. A post that was refused ends the follow; one that was skipped is made
    anew.
    """
    window = edition.window
    after = replace(follow, number=follow.number + 1)
    told = replace(after, told=edition.told, posted=window.until) if window else after
    if edition.state is SlotState.POSTED:
        return told
    if edition.state is SlotState.FAILED:
        return replace(after, ended=now, reason=edition.reason)
    if edition.state is SlotState.SKIPPED:
        return after
    return told if now - edition.slot.due >= GIVEN_UP else None
