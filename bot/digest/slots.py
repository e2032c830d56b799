"""When digests are due: pure calendar arithmetic in each plan's zone.

A slot is named by its local date and time, never by an instant. So if clocks go forward and its time does not exist, it
is due once, at the first minute that does; and if they go back and its time occurs twice, it is due once, at the first.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, get_args
from zoneinfo import ZoneInfo

from bot.model.edition import Slot
from bot.settings import DigestPlan, Weekday

WEEKDAYS: Final[tuple[Weekday, ...]] = get_args(Weekday)
LOOKED_BACK = timedelta(days=2)  # how long ago a slot may have been to be recorded as missed
GRACE = timedelta(minutes=5)  # the least lateness allowed: enough for a program that checks the clock every 20 s
LATEST = timedelta(hours=24)  # the most lateness that settings can allow
_AHEAD = 8  # days in which every plan has a slot
_MINUTE = timedelta(minutes=1)


def moment(day: date, nominal: str, zone: str) -> datetime:
    """The instant, in UTC, at which clocks in ``zone`` first show ``nominal``, or the first valid minute after it."""
    wall = datetime.combine(day, time.fromisoformat(nominal))
    there = ZoneInfo(zone)
    while True:
        instant = wall.replace(tzinfo=there, fold=0).astimezone(UTC)
        if instant.astimezone(there).replace(tzinfo=None) == wall:
            return instant
        wall += _MINUTE  # in a gap, of half an hour to a whole day


def slots_of(plan: DigestPlan, first: date, last: date) -> Iterator[Slot]:
    """All slots of a plan from one local day to another, both included, in order."""
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        if WEEKDAYS[day.weekday()] in plan.days:
            for nominal in sorted(set(plan.times)):
                yield Slot(plan.id, plan.channel, day, nominal, moment(day, nominal, plan.zone))


def due(plans: Sequence[DigestPlan], now: datetime, known: Collection[Slot]) -> list[Slot]:
    """Slots that are due and that nobody has taken yet, the earliest first.

    Those too long ago to be posted are included, so that they are recorded as missed; but none from before the digest's
    first known slot: a digest that was only just set up has missed nothing.
    """
    taken = {slot.key for slot in known}
    first_known: dict[tuple[str, str], datetime] = {}
    for slot in known:
        of = (slot.digest, slot.channel)
        first_known[of] = min(slot.due, first_known.get(of, slot.due))
    found = []
    for plan in plans:
        there = ZoneInfo(plan.zone)
        first, last = (now - LOOKED_BACK).astimezone(there).date(), now.astimezone(there).date()
        found += [
            slot
            for slot in slots_of(plan, first - timedelta(days=1), last)
            if now - LOOKED_BACK <= slot.due <= now and slot.key not in taken
            if not too_late(plan, slot, now) or first_known.get((plan.id, plan.channel), now) < slot.due
        ]
    return sorted(found, key=lambda slot: (slot.due, slot.key))


def next_slot(plan: DigestPlan, now: datetime) -> Slot:
    """The first slot of a plan that comes after ``now``."""
    today = now.astimezone(ZoneInfo(plan.zone)).date()
    ahead = slots_of(plan, today - timedelta(days=1), today + timedelta(days=_AHEAD))
    return min((slot for slot in ahead if slot.due > now), key=lambda slot: slot.due)


def slot_on(plan: DigestPlan, day: date) -> Slot | None:
    """The last slot of a plan on a local day, or None if it has none on that day."""
    return max(slots_of(plan, day, day), key=lambda slot: slot.due, default=None)


def too_late(plan: DigestPlan, slot: Slot, now: datetime) -> bool:
    """Whether a slot is too long ago to be posted."""
    return now - slot.due >= max(timedelta(hours=plan.late_hours), GRACE)


def when(plan: DigestPlan) -> str:
    """When a digest is due, in words: ``Mon to Fri at 08:00, Europe/Berlin``."""
    return f"{_days(plan)} at {', '.join(sorted(set(plan.times)))}, {plan.zone}"


def _days(plan: DigestPlan) -> str:
    chosen = [day for day in WEEKDAYS if day in plan.days]
    if len(chosen) == len(WEEKDAYS):
        return "every day"
    first = WEEKDAYS.index(chosen[0]) if chosen else 0
    if len(chosen) > 2 and list(WEEKDAYS[first : first + len(chosen)]) == chosen:  # noqa: PLR2004 - two days are named
        return f"{chosen[0].title()} to {chosen[-1].title()}"
    return ", ".join(day.title() for day in chosen)
