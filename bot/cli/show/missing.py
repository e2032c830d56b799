"""Several answers, or none."""

from bot.blockkit import clip, is_web_address
from bot.cli.page import Page, between, counted
from bot.model.search import Choice, Freshness, NotFound

TYPED = 200  # characters of what was typed that are told again


def show_choice(page: Page, choice: Choice, *, explain: bool = False) -> None:
    """What a question may mean; ``explain`` adds why a name may mean each."""
    typed = clip(choice.typed, TYPED)
    several = len(choice.stories) + len(choice.heads) + len(choice.entities) > 1
    page.title(
        f"“{typed}” may mean several things. Request again with one of these:"
        if several
        else f"“{typed}” is not an exact match. Did you mean this? Request again with it:"
    )
    for story in choice.stories:
        page.line(f"{story.id}  {story.title}  ({', '.join(story.outlets)})", 2)
    for head in choice.heads:
        page.line(f"{head.id}  {head.title}  ({head.outlet})", 2)
    for number, (entity_id, name, kind) in enumerate(choice.entities):
        page.line(f"{name}  ({kind})  [{entity_id}]", 2)
        if explain:
            page.why(choice.why[number] if number < len(choice.why) else (), 4)


def show_not_found(page: Page, missing: NotFound) -> None:
    """What was searched, how fresh it is, and what lies near."""
    typed = clip(missing.typed, TYPED)
    nothing = "there are no articles in the index yet; add some with: copydesk index FOLDER"
    page.title(f"copydesk: not in the index: “{typed}”" if typed else f"copydesk: {nothing}")
    if is_web_address(missing.typed):
        page.line("Copydesk never fetches pages: the index holds only what `copydesk index` has read.")
    page.note(searched(missing.freshness, between(missing.since, missing.until)))
    if missing.respelt:
        page.line(f"Did you mean “{missing.respelt}”?")
    if missing.near_stories:
        page.heading("Stories that share a word")
        for story in missing.near_stories:
            page.line(f"{story.title}  [{story.id}]", 2)
    if missing.near_names:
        page.heading("Similar names")
        page.line(", ".join(missing.near_names), 2)


def searched(fresh: Freshness, days: str = "") -> str:
    """How much was searched, of which days, and how new it is."""
    newest = f"; newest article {fresh.newest[:10]}" if fresh.newest else ""
    indexed = f"; last indexed {fresh.indexed[:16].replace('T', ' ')} UTC" if fresh.indexed else ""
    counts = f"{counted(fresh.articles, 'article')} of {counted(fresh.stories, 'story', 'stories')}"
    return f"Searched {counts}{days and ' '}{days}{newest}{indexed}."
