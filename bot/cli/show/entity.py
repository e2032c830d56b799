"""Profiles in the terminal."""

from collections.abc import Sequence
from functools import partial

from bot.cli.show.no_results import how_fresh
from bot.cli.show.summary import quote_voices
from bot.cli.terminal_page import TerminalPage
from bot.model.entity import Entity, Profile, Wording
from bot.model.search import Freshness
from bot.wording.counts import count
from bot.wording.no_results import UNMENTIONED
from bot.wording.profiles import before_description, parts
from bot.wording.times import stretch

STRETCHES = 14  # days, weeks or months listed
BAR = 12  # characters in the longest bar


def show_profile(page: TerminalPage, profile: Profile, *, explain: bool) -> None:
    """Write who or what a name is; ``explain`` adds why the typed name was matched to it."""
    page.title(f"{profile.entity.name} ({profile.entity.type})")
    if explain:
        page.why(profile.why)
    if profile.searched:
        _unmentioned(page, profile.entity, profile.searched)
    else:
        _mentioned(page, profile)


def _unmentioned(page: TerminalPage, entity: Entity, fresh: Freshness) -> None:
    """Write the newsroom's own entry, and that no article mentions it."""
    page.note("In your newsroom's list of names (config/entities.yaml).")
    if entity.aliases:
        page.note("Also listed as: " + ", ".join(entity.aliases))
    page.line(UNMENTIONED)
    page.note(how_fresh(fresh))


def _mentioned(page: TerminalPage, profile: Profile) -> None:
    """Write who it is and what is told of it, then how often, when and under which names it is mentioned."""
    told = parts(
        profile,
        lambda wordings: partial(_described, page, wordings),
        lambda passages: partial(page.quotes, passages, len(passages)),
        lambda voices: partial(quote_voices, page, voices),
    )
    for title, write in told:
        page.heading(title)
        write()
    page.heading("Names used")
    for use in profile.names:
        page.line(f"{use.name}: {_tally(use.outlets)}", 2)
    page.note(_seen(page, profile), 2)
    _over_time(page, profile)
    if profile.with_others:
        page.heading("Appears with")
        page.line(", ".join(f"{other.name} ({other.mentions})" for other in profile.with_others), 2)
    if profile.stories:
        page.heading("Stories")
        for story_id, title in profile.stories:
            page.line(f"{title}  [{story_id}]", 2)


def _seen(page: TerminalPage, profile: Profile) -> str:
    """How often and when it is mentioned."""
    seen = f"{count(profile.mentions, 'mention')} in {count(profile.articles, 'article')}"
    if not (profile.first and profile.last):
        return seen
    first, last = page.dated(profile.first), page.dated(profile.last)
    return f"{seen}; " + (f"mentioned {last}" if first == last else f"first mentioned {first}, last {last}")


def _described(page: TerminalPage, wordings: Sequence[Wording]) -> None:
    """Write each description with how often each outlet uses it, and where it first occurs."""
    for wording in wordings:
        page.line(f"{before_description(wording)}{wording.text}: {_tally(wording.outlets)}", 2)
        passage = wording.passages[0]
        page.note(f"{passage.url or passage.file}, characters {passage.start} to {passage.end}", 4)


def _over_time(page: TerminalPage, profile: Profile) -> None:
    """Write one bar per day, week or month; only the latest if there are many."""
    stretches = profile.over_time
    if not stretches:
        return
    labels = [stretch(one.first, one.last) for one in stretches]
    page.heading("Mentions over time")
    if len(stretches) > STRETCHES:
        earlier = sum(one.mentions for one in stretches[:-STRETCHES])
        page.note(f"{count(earlier, 'mention')} since {labels[0]}, and then:", 2)
    shown = list(zip(labels, stretches, strict=True))[-STRETCHES:]
    wide, most = max(len(label) for label, _ in shown), max(one.mentions for _, one in shown)
    for label, one in shown:
        bar = "█" * max(1, round(BAR * one.mentions / most))
        page.line(f"{label:>{wide}}  {bar:<{BAR}}  {_tally(one.outlets)}", 2)
    if profile.undated:
        page.note(f"{count(profile.undated, 'mention')} without a date", 2)


def _tally(outlets: Sequence[tuple[str, int]]) -> str:
    """``Harbour Ledger 5, Evening Bell 3``."""
    return ", ".join(f"{outlet} {count:,}" for outlet, count in outlets)
