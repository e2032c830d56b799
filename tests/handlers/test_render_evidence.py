"""Evidence: the passages of a paragraph together, in bold."""

from typing import Any

from bot.model.passage import Evidence, Excerpts, Head, Passage
from bot.model.request import Request, What
from handlers.render import Frame, Message, render

TEXT = "Sirens were heard. Nine people were hurt. Trams stopped. The bridge is shut."
HEAD = Head("bell", "Bridge shut", "Evening Bell", file="bell.md")


def evidence(sentence: str, *, begins: int = 100) -> Evidence:
    start = 100 + TEXT.index(sentence)
    passage = Passage("bell", start, start + len(sentence), sentence, "Evening Bell", 0)
    return Evidence(passage, TEXT, begins, HEAD)


def shown(*found: Evidence) -> Message:
    return render(Excerpts(found), Request(What.EVIDENCE), Frame())


def quotes(message: Message) -> list[list[tuple[str, bool]]]:
    """Each paragraph's words, and whether they are bold."""
    elements: list[dict[str, Any]] = [part for block in message.blocks for part in block.get("elements", [])]
    return [
        [(run["text"], bool(run.get("style", {}).get("bold"))) for run in part["elements"]]
        for part in elements
        if part["type"] == "rich_text_quote"
    ]


def test_two_passages_of_a_paragraph_stand_in_it_once() -> None:
    message = shown(evidence("Trams stopped."), evidence("Nine people were hurt."))
    assert quotes(message) == [
        [
            ("Sirens were heard. ", False),
            ("Nine people were hurt.", True),
            (" ", False),
            ("Trams stopped.", True),
            (" The bridge is shut.", False),
        ]
    ]
    assert message.text.count("Bridge shut") == 1
    assert "Nine people were hurt.\nTrams stopped." in message.text


def test_a_passage_that_its_paragraph_does_not_hold_stands_alone() -> None:
    assert quotes(shown(evidence("Trams stopped.", begins=90), evidence("Nine people were hurt."))) == [
        [("Trams stopped.", True)],
        [
            ("Sirens were heard. ", False),
            ("Nine people were hurt.", True),
            (" Trams stopped. The bridge is shut.", False),
        ],
    ]
