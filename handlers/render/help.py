"""Help: what each command does, with examples."""

from dataclasses import dataclass

from bot.blockkit import escape
from handlers.ask import Ask, What
from handlers.render.blocks import Button, buttons, line, small
from handlers.render.message import Message, compose


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
        "gives the sentences that carry an article or a story, word for word, with figures, voices and names.",
        ("/summary port strike", "/summary 5 port strike", "/summary https://example.org/port-strike"),
        "Name it by words, by headline or by address. 1 to 10 sentences: put the number first, or end with"
        " `in 5 sentences`. An id does too: `copydesk stories` in a terminal lists them.",
    ),
    What.COMPARE: Usage(
        "/compare",
        "lays a story's outlets side by side: what they agree on, what they tell differently, what one alone reports.",
        ("/compare port strike", "/compare Harbour strike ends vs Dockers settle"),
        "Two articles by their headlines or addresses: `A vs B`.",
    ),
    What.ENTITY: Usage(
        "/entity",
        "says who or what a name is in the sources' own words, who quotes it, and in which stories it appears.",
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
        "Alone it lists the newest. Filters: `outlet:` `from:` `to:` `about:`. Days as 2024-11-17, `yesterday` or"
        " `monday`; a month (`november`) or a year counts from its first day to its last.",
    ),
}

_TALK = (
    "summarise this (with a link, or below a message with a link)",
    "compare the port strike",
    "who is Zelensky?",
    "what do they say about ATACMS?",
    "and then, in the same thread: compare it · who is Lindgate? · in 5 sentences",
    "or a question to its sentences: how many died? · when does it start? · who says so? · source?",
)
_OWN_WORDS = "Every sentence I show is an article's own, word for word. I know only what has been indexed."


def usage(what: What) -> Message:
    """One command's help."""
    known = USAGES[what]
    examples = "\n".join(f"• `{escape(example)}`" for example in known.examples)
    return compose([line(f"*{known.command}* {known.does}"), line(f"For example:\n{examples}"), small(known.more)])


def everything() -> Message:
    """All I can do."""
    commands = "\n".join(f"• `{known.command}` {known.does}" for known in USAGES.values())
    talk = "\n".join(f"• {example}" for example in _TALK)
    return compose(
        [
            line(f"*What I can do*\n{commands}\n• `/digest` lists, previews and posts the digests set up here."),
            line(f"*Or mention me, or write to me directly*\n{talk}"),
            small(f"`help` after a command says more. {_OWN_WORDS}"),
        ]
    )


def no_subject() -> Message:
    """When "it" or "this" means nothing here."""
    return compose(
        [
            line(
                "I do not know what “it” is here: no article or story was spoken of in this thread, and I find no link"
                " above. Name the story in a few words, or add a link."
            ),
            small("For example: `compare the port strike` · `summarise` and a link"),
        ]
    )


def greeting() -> Message:
    """The answer to a greeting: how to begin."""
    return compose(
        [
            line("Hello. Name a story or a person, or paste a link: for example `compare the port strike`."),
            buttons(Button("Help", "open", Ask(What.HELP))),
        ]
    )


def thanked() -> Message:
    """The answer to thanks or praise."""
    return compose([line("Glad to help.")])


def no_undo() -> Message:
    """That a message cannot be taken back by asking, and how it can."""
    return compose(
        [
            line(
                "I can't take a message back. In Slack, those who may delete messages of apps here can do it: *More"
                " actions* on the message, then *Delete message*."
            )
        ]
    )
