"""Ambiguous questions, and those without an answer."""

from bot.cli.terminal_page import TerminalPage
from bot.model.search import Choice, Freshness, NotFound
from bot.text.publication.addresses import is_web_address
from bot.text.visible_text import clip
from bot.wording.counts import count
from bot.wording.no_results import is_outlet, none_of_days, searched
from bot.wording.times import between

TYPED = 200  # characters of the input that are repeated


def show_choice(page: TerminalPage, choice: Choice, *, explain: bool) -> None:
    """Write what a question may mean; ``explain`` adds why a name may mean each."""
    typed = clip(choice.typed, TYPED)
    page.title(_which(choice, typed))
    for story in choice.stories:
        page.line(f"{story.id}  {story.title}  ({', '.join(story.outlets)})", 2)
    for head in choice.heads:
        page.line(f"{head.id}  {head.title}  ({head.outlet})", 2)
    for number, (entity_id, name, kind) in enumerate(choice.entities):
        page.line(f"{name}  ({kind})  [{entity_id}]", 2)
        if explain:
            page.why(choice.why[number] if number < len(choice.why) else (), 4)


def _which(choice: Choice, typed: str) -> str:
    if len(choice.stories) + len(choice.heads) + len(choice.entities) == 1:
        return f"No exact match for “{typed}”. Did you mean this? Run the command again with its id:"
    if choice.apart:
        return f"“{typed}” names {count(len(choice.stories), 'story', 'stories')}. Run the command again with one id:"
    of = ("stories", choice.stories), ("articles", choice.heads), ("names", choice.entities)
    kinds = [kind for kind, found in of if found]
    what = kinds[0] if len(kinds) == 1 else "things"
    return f"Several {what} match “{typed}”. Run the command again with one of these ids:"


def show_not_found(page: TerminalPage, nothing_found: NotFound) -> None:
    """Write what was searched, how fresh it is, and similar stories and names."""
    page.title(_nothing(nothing_found))
    if is_web_address(nothing_found.typed):
        page.line("Copydesk never fetches pages: the index holds only what `copydesk index` has read.")
    page.note(how_fresh(nothing_found.freshness, between(nothing_found.since, nothing_found.until)))
    if nothing_found.respelt:
        page.line(f"Did you mean “{nothing_found.respelt}”?")
    nearest, sharing = (
        nothing_found.near_stories[: nothing_found.otherwise],
        nothing_found.near_stories[nothing_found.otherwise :],
    )
    for heading, stories in (("The nearest in other words", nearest), ("Stories with one of these words", sharing)):
        if stories:
            page.heading(heading)
        for story in stories:
            page.line(f"{story.title}  [{story.id}]", 2)
    if nothing_found.near_names:
        page.heading("Similar names")
        page.line(", ".join(nothing_found.near_names), 2)


def _nothing(nothing_found: NotFound) -> str:
    if nothing_found.only_days:
        return none_of_days(nothing_found)
    if nothing_found.outlet:
        return f"{is_outlet(nothing_found)} List them with: copydesk search 'outlet:\"{nothing_found.outlet}\"'"
    if nothing_found.typed:
        return f"copydesk: nothing found for “{clip(nothing_found.typed, TYPED)}”"
    return "copydesk: there are no articles in the index yet; add some with: copydesk index FOLDER"


def how_fresh(fresh: Freshness, days: str = "") -> str:
    """How much was searched, for which days, and how recent it is."""
    return f"{'; '.join(searched(fresh, days and f' {days}'))}."
