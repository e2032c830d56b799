"""Lines that name a story apart from what they ask of it."""

import pytest

from bot.model.request import Naming, StoryNamed
from handlers.parsing.topics import story_named


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("back to the army one: how big was the crowd", StoryNamed(Naming.BACK, "army", "how big was the crowd")),
        ("back to the tax thing - reaction from Quill", StoryNamed(Naming.BACK, "tax", "reaction from Quill")),
        ("let's go back to the flood", StoryNamed(Naming.BACK, "flood")),
        ("return to the port strike story, who won?", StoryNamed(Naming.BACK, "port strike", "who won")),
        ("going back to work", StoryNamed(Naming.BACK, "work")),
        ("back to", None),
        ("switch to the war one", StoryNamed(Naming.BACK, "war")),
        ("back to the mayor. what did she say", StoryNamed(Naming.BACK, "mayor", "what did she say")),
        ("back to st. ann", StoryNamed(Naming.BACK, "st. ann")),
        ("cheers, and back to the ship - how deep", StoryNamed(Naming.BACK, "ship", "how deep")),
        ("ok, right - back to the ship", StoryNamed(Naming.BACK, "ship")),
        ("the army is back", None),
        ("who goes back to the flood", None),
        ("that roman ship thing", StoryNamed(Naming.MEANT, "roman ship")),
        ("the mayor one, not the football", StoryNamed(Naming.MEANT, "mayor")),
        ("no, i meant the mayor one", StoryNamed(Naming.MEANT, "mayor")),
        ("the flood one i mean", StoryNamed(Naming.MEANT, "flood")),
        ("no not the ship one, the flood", StoryNamed(Naming.MEANT, "flood")),
        ("not the flood, i mean the ship story", StoryNamed(Naming.MEANT, "ship")),
        ("not the flood, how many died", None),
        ("not the flood", StoryNamed(Naming.RULED_OUT, "flood")),
        ("the second one", None),
        ("that is not the one", None),
        ("the other Quill, the coach", StoryNamed(Naming.NAMESAKE, "Quill")),
        ("who is the other quill", None),
        ("no the other quill", StoryNamed(Naming.NAMESAKE, "quill")),
        ("no, the strike", StoryNamed(Naming.MEANT, "strike")),
        ("re the flood: who wrote it?", StoryNamed(Naming.TOPIC, "flood", "who wrote it")),
        ("the flood: who wrote it?", None),
        (
            "port strike - what changed since yesterday?",
            StoryNamed(Naming.TOPIC, "port strike", "what changed since yesterday"),
        ),
        ("flood story, compare pls", StoryNamed(Naming.TOPIC, "flood", "compare")),
        ("port strike: any comment from Quill", StoryNamed(Naming.TOPIC, "port strike", "any comment from Quill")),
        ("port strike, main points", StoryNamed(Naming.TOPIC, "port strike", "main points")),
        ("port strike: what we know so far", None),
        ("the bridge is shut, is that right", None),
        ("how many ships, the Bell says 40", None),
        ("back to " + "a" * 3_000, None),
    ],
)
def test_a_line_names_a_story_apart_from_what_it_asks(line: str, named: StoryNamed | None) -> None:
    assert story_named(line) == named
