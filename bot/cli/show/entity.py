"""Profiles in the terminal."""

from collections.abc import Sequence

from bot.cli.show.no_results import how_fresh
from bot.cli.show.summary import show_voices
from bot.cli.terminal_page import TerminalPage
from bot.model.entity import Entity, Profile, Wording
from bot.model.search import Freshness
from bot.wording.counts import count
from bot.wording.no_results import UNMENTIONED
from bot.wording.profiles import DESCRIBED, KEY, LATEST, OTHERS_SAY, before_description, in_own_words
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
    seen = [f"{count(profile.mentions, 'mention')} in {count(profile.articles, 'article')}"]
    if profile.first and profile.last:
        first, last = page.dated(profile.first), page.dated(profile.last)
        seen.append(f"mentioned {last}" if first == last else f"first mentioned {first}, last {last}")
    page.note("; ".join(seen))
    page.heading("Names used")
    for use in profile.names:
        page.line(f"{use.name}: " + ", ".join(f"{outlet} {count}" for outlet, count in use.outlets), 2)
    _described(page, profile.described)
    _over_time(page, profile)
    for title, passages in ((LATEST, profile.latest), (KEY, profile.telling)):
        if passages:
            page.heading(title)
            for part in passages:
                page.quote(part)
    show_voices(page, in_own_words(profile.entity), profile.quotes_by)
    show_voices(page, OTHERS_SAY, profile.quotes_about)
    if profile.with_others:
        page.heading("Appears with")
        page.line(", ".join(f"{other.name} ({other.mentions})" for other in profile.with_others), 2)
    if profile.stories:
        page.heading("Stories")
        for story_id, title in profile.stories:
            page.line(f"{title}  [{story_id}]", 2)


def _described(page: TerminalPage, wordings: Sequence[Wording]) -> None:
    """Write each description with how often each outlet uses it, and where it first occurs."""
    if wordings:
        page.heading(DESCRIBED)
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
