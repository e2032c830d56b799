"""Help texts: what each command does, with examples."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from bot.blockkit import escape
from bot.model.request import Request, What
from bot.model.search import Freshness
from bot.model.story import Story
from bot.wording.counts import count, listed
from handlers.render import safe
from handlers.render.blocks import BUTTON, Button, buttons, line, offered, small
from handlers.render.contact import reach
from handlers.render.message import Message, Piece, compose
from handlers.render.story_buttons import back_to


@dataclass(frozen=True, slots=True)
class Usage:
    """One command's own help."""

    command: str
    does: str
    examples: tuple[str, ...]
    more: str = ""


USAGES = {
    What.SUMMARY: Usage(
        "/summary",
        "gives the key sentences of an article or a story, word for word, with figures, quotes and names.",
        ("/summary port strike", "/summary 5 port strike", "/summary https://example.org/port-strike"),
        "Use a few words, the headline or the address. For a summary of 1 to 10 sentences, put the number first or end"
        " with `in 5 sentences`.",
    ),
    What.COMPARE: Usage(
        "/compare",
        "puts a story's outlets side by side: where they agree, where they differ, and what only one reports.",
        ("/compare port strike", "/compare Harbour strike ends vs Dockers settle"),
        "To compare two articles, name them by headline or address: `A vs B`.",
    ),
    What.ENTITY: Usage(
        "/entity",
        "says who or what a name is, in the sources' own words, with quotes and the stories it appears in.",
        ("/entity Zelensky", "/entity ATACMS", "/entity Federated Dockworkers"),
        "Other spellings and small mistakes are fine.",
    ),
    What.COVERAGE: Usage(
        "/coverage",
        "finds articles by words and filters.",
        (
            "/coverage ceasefire talks",
            '/coverage strike outlet:"Harbour Ledger" from:2024-11-01',
            "/coverage about:Zelensky",
        ),
        "On its own it lists the newest. Filters: `outlet:` `by:` `about:` `from:` `to:`. Write days as 2024-11-17,"
        " `yesterday` or `monday`; a month (`november`) or a year runs from its first day to its last.",
    ),
}

OUTLETS = 30  # named, of those in the index
_TALK = (
    "summarise this (with a link, or below a message with a link)",
    "compare the port strike",
    "who is Zelensky?",
    "what do they say about ATACMS?",
    "and then, in the same thread: compare it · who is Lindgate? · in 5 sentences (in a channel, mention me each time)",
    "or ask about it: how many died? · what does Lindgate say? · where do they differ? · what changed? · source?",
    "or about its outlets: which outlet had it first? · only the Ledger has this? · is that confirmed?",
    "follow this · keep me posted (I post in the thread what changed) · unfollow · what do you follow?",
)
_TERMS = (
    "A story is all the articles about one event. Papers that run one agency's report count as one independent report."
)
_OWN_WORDS = "Every sentence I show is an article's own, word for word. I only know the articles in my index."
# What is answered in always the same words; "next" only if the last answer has no further page.
SAID: Final = MappingProxyType(
    {
        What.THANKS: "Glad to help.",
        What.UNDO: (
            "I can't take a message back. In Slack, anyone who is allowed to delete apps' messages can: *More actions*"
            " on the message, then *Delete message*."
        ),
        What.DROP: "All right. To go on, name a story or a person, or paste a link.",
        What.NEXT: "That was the last page. To go on, ask about the story: for example `compare it`.",
        What.WRONG: (
            "Every sentence I show is quoted from an article: *Evidence* shows it in its paragraph. If I put something"
            " together wrongly, tell whoever runs Copydesk. If you mean another story, name it, or say `wrong story`."
        ),
        What.REMIND: (
            "Copydesk sets no reminders; Slack's own `/remind` does. `follow this` posts in the thread of a story when"
            " there is news of it."
        ),
    }
)


def said(what: What, contact: str = "") -> Message:
    """The fixed answer to what is none to a story: thanks, "undo", "that's wrong", a "no" that refers to nothing."""
    return compose([line(SAID[what]), small(reach(contact) if what is What.WRONG else "")])


def usage(what: What) -> Message:
    """One command's help."""
    known = USAGES[what]
    examples = "\n".join(f"• `{escape(example)}`" for example in known.examples)
    return compose([line(f"*{known.command}* {known.does}"), line(f"For example:\n{examples}"), small(known.more)])


def commands() -> Piece:
    """What each command does."""
    known = "\n".join(f"• `{known.command}` {known.does}" for known in USAGES.values())
    return line(f"*What I can do*\n{known}\n• `/digest` lists, previews and posts the digests set up here.")


def everything(contact: str = "") -> Message:
    """Help on everything the bot can do."""
    talk = "\n".join(f"• {example}" for example in _TALK)
    return compose(
        [
            commands(),
            line(f"*Or mention me, or write to me directly*\n{talk}"),
            line(
                "*Or choose, in the menu of a message (More actions, ⋮)*\n"
                "• _Summarise this story_ or _Compare this story_: of its link, its words or its thread. They work in"
                " threads, where commands don't, and only you see the answer."
            ),
            small(f"For more on a command, add `help`. {_OWN_WORDS} {_TERMS}", reach(contact)),
        ]
    )


def no_subject(offered: Sequence[tuple[Story, Request]]) -> Message:
    """The answer if "it" or "this" has nothing to refer to: the stories it may mean, each with what was asked."""
    return compose(
        [
            line(
                "I can't tell which story you mean: none has come up here recently, and I see no link above."
                " Name it in a few words, or add a link."
            ),
            *_offered(offered, "Or one of these"),
        ]
    )


def greeting(newest: Sequence[Story]) -> Message:
    """The answer to a greeting: how to start, with the newest stories."""
    return compose(
        [
            line("Hello. Name a story or a person, or paste a link."),
            *_offered([(story, Request(What.SUMMARY, story=story.id)) for story in newest], "The newest stories"),
            buttons(Button("Help", "open", Request(What.HELP))),
        ]
    )


def _offered(stories: Sequence[tuple[Story, Request]], title: str) -> list[Piece]:
    """A button for each story, which makes it the thread's and asks for what it carries."""
    return offered(title, [Button(safe.name(story.title, BUTTON), "choose", request) for story, request in stories])


def subject_left(story: Story) -> Message:
    """That a conversation is no longer about a story, and the way back to it."""
    return compose(
        [
            line(
                f"All right, this is no longer about “{safe.marked(story.title, safe.TITLE)}”."
                " Name the story or person you mean, or paste a link."
            ),
            buttons(*back_to(story.id), aloud=True),
        ]
    )


def sources(outlets: Sequence[str], fresh: Freshness, contact: str = "") -> Message:
    """What the index holds, and of which outlets, those with most articles first."""
    held = f"{count(fresh.articles, 'article')} in {count(fresh.stories, 'story', 'stories')}"
    named = listed([safe.marked(outlet) for outlet in outlets], OUTLETS)
    return compose(
        [
            line(f"I have {held}, from {count(len(outlets), 'outlet')}: {named}."),
            small(
                "I know no other articles, and never fetch a page that you link to. Whoever runs me adds outlets.",
                reach(contact),
            ),
            buttons(Button("Newest articles", "open", Request(What.COVERAGE))),
        ]
    )
