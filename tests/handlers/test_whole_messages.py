"""Whole messages as Slack is sent them."""

import json
from dataclasses import fields, is_dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.blockkit import cautions, faults
from bot.model.answer import Answer
from bot.model.comparison import Side
from bot.model.follow import Follow, Followed
from bot.model.quoted import Quoted
from bot.model.request import Part, Request, What
from bot.model.search import NotFound
from bot.model.story_answer import Sought
from bot.model.summary import Voice
from handlers.button_values import unpack
from handlers.render import Frame, Message, follows, mark, render
from handlers.render.failure import our_failure, refused
from handlers.render.help import (
    everything,
    greeting,
    no_subject,
    said,
    sources,
    subject_left,
    usage,
)
from tests.handlers import bridge
from tests.handlers.outlet_answers import OF_OUTLETS

MESSAGES = Path(__file__).parents[1] / "messages"
COMPARE, SUMMARY = Request(What.COMPARE, words="norwick bridge"), Request(What.SUMMARY, words="norwick bridge")
SHARED = Frame(private=False, shared_by="U0ROBIN")
IN_THREAD = Frame(private=True, in_thread=True)
MOVED = replace(
    Frame(private=False).with_note("Switched from “Ferry delayed” to another story."),
    previous_story="s-ferry",
)
DAY = date(2024, 11, 28)
FOLLOW = Follow("C0NEWS", "1732017600.000100", "U0ROBIN", bridge.NOON, {"ledger-1": "0a"}, posted=bridge.NOON)
SHUTS = replace(bridge.STORY, title="Barge <shuts> Norwick bridge")
FOLLOWED = Followed(FOLLOW, "Barge <shuts> Norwick bridge", "s-bridge")
ENDED = Followed(replace(FOLLOW, posted=None, ended=bridge.NOON, reason="Slack said <no>."))
FERRY = replace(bridge.STORY, id="s-ferry", title="Ferry <sinks>")
NOTED = Frame().with_note("I took “11” as a search word.").with_note("Something else.")

ANSWERS: dict[str, tuple[Answer, Request, Frame]] = {
    "compare": (bridge.COMPARISON, COMPARE, Frame()),
    "compare-headlines": (bridge.COMPARISON, Request(What.COMPARE, part=Part.HEADLINES), Frame()),
    "compare-headlines-undated": (
        replace(bridge.COMPARISON, heads=(replace(bridge.LEDGER, published=None), *bridge.COMPARISON.heads[1:])),
        Request(What.COMPARE, part=Part.HEADLINES),
        Frame(),
    ),
    "compare-agreed": (bridge.COMPARISON, Request(What.COMPARE, part=Part.AGREED), Frame()),
    "compare-differ": (bridge.COMPARISON, Request(What.COMPARE, part=Part.DIFFER), IN_THREAD),
    "compare-only": (bridge.COMPARISON, Request(What.COMPARE, part=Part.ONLY), Frame()),
    "compare-perhaps": (bridge.COMPARISON, Request(What.COMPARE, part=Part.PERHAPS), Frame()),
    "compare-names": (bridge.COMPARISON, Request(What.COMPARE, part=Part.NAMES), Frame()),
    "compare-opinion": (bridge.WITH_OPINION, COMPARE, Frame()),
    "compare-opinion-only": (bridge.WITH_OPINION, Request(What.COMPARE, part=Part.ONLY), Frame()),
    "compare-languages": (bridge.WITH_GERMAN, COMPARE, Frame()),
    "compare-languages-only": (
        bridge.WITH_GERMAN,
        Request(What.COMPARE, outlet="Metro Standard", story="s-bridge", part=Part.ONLY),
        Frame(),
    ),
    "compare-only-of-outlet": (
        bridge.COMPARISON,
        Request(What.COMPARE, outlet="Evening Bell", story="s-bridge", part=Part.ONLY),
        Frame(),
    ),
    "compare-only-of-nobody": (
        bridge.COMPARISON,
        Request(What.COMPARE, outlet="<Gazette>", story="s-bridge", part=Part.ONLY),
        Frame(),
    ),
    "compare-alone": (bridge.SUMMARY, COMPARE, Frame()),
    "summary": (replace(bridge.SUMMARY, together=4), SUMMARY, Frame()),
    "summary-details": (bridge.SUMMARY, Request(What.SUMMARY, part=Part.DETAILS, count=5), Frame()),
    "summary-details-long": (
        replace(bridge.SUMMARY, figures=(), voices=bridge.SUMMARY.voices * 7),
        Request(What.SUMMARY, part=Part.DETAILS),
        Frame(),
    ),
    "summary-short": (bridge.STORY_SUMMARY, replace(SUMMARY, count=1), Frame(private=False)),
    "summary-of-story": (bridge.STORY_SUMMARY, SUMMARY, SHARED),
    "entity": (bridge.PROFILE, Request(What.ENTITY, words="quill"), Frame()),
    "entity-details": (bridge.PROFILE, Request(What.ENTITY, part=Part.DETAILS), Frame()),
    "entity-unmentioned": (bridge.UNMENTIONED, Request(What.ENTITY, words="vane"), Frame()),
    "coverage": (bridge.SEARCH, Request(What.COVERAGE, words="norwick ferry outlet:Ledger"), Frame()),
    "choice": (bridge.CHOICE, COMPARE, Frame()),
    "choice-beside": (bridge.CHOICE, Request(What.COMPARE, story="s-ferry", against="bridge"), Frame(private=False)),
    "choice-of-one": (bridge.ONE_CHOICE, Request(What.ENTITY, words="quil"), Frame()),
    "not-found": (bridge.NOT_FOUND, SUMMARY, Frame()),
    "not-found-of-two": (
        replace(bridge.NOT_FOUND, typed="ferry and port", near_stories=()),
        Request(What.COMPARE, words="ferry and port"),
        NOTED,
    ),
    "not-understood": (bridge.NOT_FOUND, Request(What.WORDS, words="the <ferry>, please"), Frame(private=False)),
    "not-english": (
        bridge.NOT_FOUND,
        Request(What.WORDS, words="¿cuántos muertos hay?"),
        Frame(private=False),
    ),
    "not-indexed": (bridge.NOT_INDEXED, SUMMARY, Frame()),
    "evidence": (bridge.EVIDENCE, Request(What.EVIDENCE), Frame()),
    "asked": (bridge.IN_STORY, Request(What.ASKED, words="how many were hurt"), SHARED),
    "asked-one-of-two": (
        bridge.IN_STORY,
        Request(What.ASKED, words="how many were hurt"),
        replace(
            IN_THREAD,
            second_question="who <says> so",
            second_request=Request(What.SUMMARY, story="s-bridge", part=Part.VOICES),
        ),
    ),
    "asked-dated": (
        replace(bridge.IN_STORY, sought=Sought.WORDS, unmentioning=(), dated=True),
        Request(What.ASKED, words="who is hurt now"),
        Frame(),
    ),
    "asked-nearest": (
        replace(bridge.IN_STORY, told=(), sought=Sought.WORDS, nearest=(Side(bridge.SHUT, ""),)),
        Request(What.ASKED, words="who <sank> it"),
        Frame(),
    ),
    "asked-outlet-in-vain": (
        replace(
            bridge.IN_STORY,
            told=(),
            having=(Side(bridge.SEVEN, ""),),
            outlet="Harbour Ledger",
            unmentioning=("Harbour Ledger",),
        ),
        Request(What.ASKED, words="does the Ledger mention the hurt"),
        Frame(),
    ),
    "asked-partly": (
        replace(bridge.IN_STORY, lacking=("hurt", "<badly>")),
        Request(What.ASKED, words="how many were hurt <badly>"),
        Frame(),
    ),
    "asked-by-meaning": (
        replace(bridge.IN_STORY, lacking=("injuries",), meant=bridge.BOTH_MEANT, sought=Sought.WORDS),
        Request(What.ASKED, words="injuries?"),
        IN_THREAD,
    ),
    "asked-without-words": (
        replace(bridge.IN_STORY, asked="what did they <do>", meant=bridge.BOTH_MEANT, sought=Sought.WORDS),
        Request(What.ASKED, words="what did they <do>"),
        Frame(),
    ),
    "asked-in-parts": (
        replace(
            bridge.IN_STORY,
            meant=frozenset((bridge.SEVEN.place,)),
            apart=("ferry",),
            having=(Side(bridge.MAYOR, ""),),
            agreed=(Side(bridge.SHUT, ""),),
            silent=("Uplands Courier",),
            unmentioning=("Uplands Courier",),
        ),
        Request(What.ASKED, words="how many were hurt on the ferry"),
        Frame(),
    ),
    "asked-of-an-outlet": (
        replace(bridge.IN_STORY, lacking=("<tug>",), outlet="Evening Bell", sought=Sought.WORDS, unmentioning=()),
        Request(What.ASKED, words="does the Bell mention a hurt <tug>"),
        Frame(),
    ),
    "asked-in-vain": (
        replace(bridge.IN_STORY, asked="who <sank> it", told=(), sought=Sought.WORDS),
        Request(What.ASKED, words="who <sank> it"),
        Frame(private=False),
    ),
    "statements": (bridge.STATEMENTS, Request(What.SAYS, speaker="Quill", words="ferry", story="s-bridge"), Frame()),
    "statements-by-full-name": (
        replace(bridge.STATEMENTS, called="Ada <Quill>"),
        Request(What.SAYS, speaker="Quill", words="ferry", story="s-bridge"),
        Frame(),
    ),
    "statements-for-them": (
        replace(bridge.NO_STATEMENTS, instead=bridge.STATEMENTS.voices, for_them=True),
        Request(What.SAYS, speaker="Vane <b>"),
        Frame(private=False),
    ),
    "statements-perhaps": (
        replace(bridge.NO_STATEMENTS, instead=(replace(bridge.STATEMENTS.voices[0], speaker=""),)),
        Request(What.SAYS, speaker="Vane <b>", words="ferry", story="s-bridge"),
        Frame(),
    ),
    "statements-of-outlet": (bridge.OF_BELL, Request(What.SAYS, speaker="Bell"), Frame(private=False)),
    "statements-none": (bridge.NO_STATEMENTS, Request(What.SAYS, speaker="Vane <b>"), Frame(private=False)),
    "statements-unknown": (
        replace(bridge.NO_STATEMENTS, speaker="the <pm>", others=("Mayor Ada Quill", "police & crew")),
        Request(What.SAYS, speaker="the <pm>", story="s-bridge"),
        Frame(private=False),
    ),
    "asked-elsewhere": (
        replace(bridge.IN_STORY, asked="who <sank> it", told=(), sought=Sought.WORDS, elsewhere=(FERRY,)),
        Request(What.ASKED, words="who <sank> it"),
        Frame(private=False),
    ),
    "asked-nowhere": (bridge.NOT_FOUND, Request(What.ASKED, words="who <sank> it"), Frame(private=False)),
    "bylines": (bridge.STORY_SUMMARY, Request(What.SUMMARY, part=Part.BYLINES), Frame(private=False)),
    "moved": (bridge.STORY_SUMMARY, SUMMARY, MOVED),
    "no-name": (bridge.NOT_FOUND, Request(What.ENTITY, words="norwich <ferry>"), Frame()),
    "an-outlet": (
        replace(bridge.NOT_FOUND, near_stories=(), near_names=(), outlet="Evening & Bell", outlet_articles=11),
        Request(What.ENTITY, words="evening bell"),
        Frame(),
    ),
    "no-articles-of-day": (
        NotFound("from:today to:today", bridge.FRESH, since=DAY, until=DAY, only_days=True),
        Request(What.COVERAGE, words="from:today to:today"),
        Frame(),
    ),
    "changes": (bridge.DEVELOPMENTS, Request(What.CHANGES, story="s-bridge"), Frame()),
    "changes-corrections": (
        bridge.DEVELOPMENTS,
        Request(What.CHANGES, story="s-bridge", part=Part.CORRECTIONS),
        SHARED,
    ),
    "changes-none": (bridge.UNCHANGED, Request(What.CHANGES, story="s-bridge", since="yesterday"), IN_THREAD),
    "missing": (bridge.GAP, Request(What.COMPARE, outlet="bell", story="s-bridge", part=Part.MISSING), Frame()),
    "missing-nothing": (bridge.NO_GAP, Request(What.COMPARE, story="s-bridge", part=Part.MISSING), SHARED),
    "missing-not-there": (bridge.NOT_THERE, Request(What.COMPARE, story="s-bridge", part=Part.MISSING), SHARED),
    "no-articles-of-outlet": (
        NotFound("outlet:Bell from:today", bridge.FRESH, since=DAY, only_days=True, outlet="Bell <b>"),
        Request(What.COVERAGE, words="outlet:Bell from:today"),
        Frame(),
    ),
    "not-understood-in-thread": (
        NotFound("call the mayor", bridge.FRESH, (bridge.STORY,), here=bridge.STORY),
        Request(What.WORDS, words="call the mayor"),
        IN_THREAD,
    ),
    "not-understood-foreign": (
        NotFound(
            "wie viele Tote gab es",
            bridge.FRESH,
            (bridge.STORY, replace(bridge.STORY, id="s-flood", title="Tote")),
            here=bridge.STORY,
        ),
        Request(What.WORDS, words="wie viele Tote gab es"),
        IN_THREAD,
    ),
    "quoted": (
        Quoted(
            "a ferry <by> Monday",
            (
                *bridge.HEADS,
                replace(bridge.BELL, id="bell-2", story="s-ferry"),
                replace(bridge.BELL, id="bell-3", story=""),
            ),
            told=(
                bridge.QUILL_SAYS,
                Voice("", replace(bridge.NINE, article="bell-2")),
                Voice("", replace(bridge.SHUT_BELL, article="bell-3")),
            ),
            stories=(bridge.STORY, FERRY),
        ),
        Request(What.QUOTED, words="a ferry <by> Monday"),
        MOVED,
    ),
    "quoted-almost": (
        Quoted(
            "we will have a <tram> by Monday, $14.20",
            bridge.HEADS,
            near=(bridge.QUILL_SAYS,),
            stories=(bridge.STORY,),
            corrected=True,
        ),
        Request(What.QUOTED, words="we will have a <tram> by Monday, $14.20"),
        Frame(),
    ),
    "quoted-nowhere": (
        Quoted("nobody <b> at all", bridge.HEADS, nearest=(Voice("", bridge.NINE),)),
        Request(What.QUOTED, words="nobody <b> at all"),
        IN_THREAD,
    ),
    **OF_OUTLETS,
    "summary-voices": (bridge.STORY_SUMMARY, Request(What.SUMMARY, part=Part.VOICES), SHARED),
}
OURS: dict[str, Message] = {
    "help": everything("Mara <Vell> & *night desk*, <!here>"),
    "greeting": greeting([bridge.STORY]),
    "left": subject_left(bridge.STORY),
    "thanked": said(What.THANKS),
    "no-undo": said(What.UNDO),
    "no-subject": no_subject([(bridge.STORY, Request(What.ASKED, words="how many died", story=bridge.STORY.id))]),
    "dropped": said(What.DROP),
    "sources": sources(["Harbour <Ledger>", "Evening Bell"], bridge.FRESH, "https://wiki.ledger.example/?a=1&b=2"),
    "no-next": said(What.NEXT),
    "failed": our_failure("0a1b2c3d", "desk-tools@ledger.example"),
    "wrong": said(What.WRONG, "C0TOOLS"),
    "refused": refused("from:soon is not a date. Write it like from:2024-11-17."),
    "follow-begun": follows.follow_begins(SHUTS, "U0ROBIN", 15, 14),
    "follow-instead": follows.follow_begins(bridge.STORY, "no id", 1, 1, instead="Ferry & train"),
    "follow-opens": follows.follow_begins(bridge.STORY, "U0ROBIN", 15, 14, opens=True),
    "follow-already": follows.already_followed(FOLLOWED),
    "follow-elsewhere": follows.already_followed(FOLLOWED, elsewhere=True),
    "follow-over-there": follows.follow_over(FOLLOWED.title, FOLLOWED.follow.asked_by, "U0SAM"),
    "follow-over-by-itself": follows.follow_over(FOLLOWED.title, "U0ROBIN", reason=ENDED.follow.reason),
    "follow-over": follows.follow_ends("Barge <shuts> Norwick bridge", "s-bridge", "U0SAM"),
    "follow-over-gone": follows.follow_ends("", "", ""),
    "follow-none": follows.nothing_followed(),
    "follow-list": follows.listing([FOLLOWED, ENDED]),
    "follow-list-long": follows.listing([FOLLOWED] * 22),
    "follow-list-empty": follows.listing([]),
    "follow-news": follows.news(bridge.DEVELOPMENTS, bridge.NOON),
    **{f"usage-{what.value}": usage(what) for what in (What.SUMMARY, What.COMPARE, What.ENTITY, What.COVERAGE)},
}
FOR_ONE_ALONE = {
    "asked-elsewhere",
    "asked-nowhere",
    "statements-unknown",
    "an-outlet",
    "asked-in-vain",
    "choice",
    "choice-beside",
    "choice-of-one",
    "entity-unmentioned",
    "evidence",
    "not-found",
    "not-found-of-two",
    "not-indexed",
    "no-articles-of-day",
    "no-articles-of-outlet",
    "no-name",
    "not-english",
    "not-understood",
    "not-understood-foreign",
    "not-understood-in-thread",
    "statements-none",
}
WHOLE = {name: render(*asked) for name, asked in ANSWERS.items()} | OURS


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_a_whole_message(name: str) -> None:
    expected = json.loads((MESSAGES / f"{name}.json").read_text(encoding="utf-8"))
    assert WHOLE[name].payload() == expected


@pytest.mark.parametrize("name", sorted(WHOLE))
def test_it_breaks_no_rule(name: str) -> None:
    assert faults(WHOLE[name].payload()) == cautions(WHOLE[name].payload()) == ()


@pytest.mark.parametrize("name", sorted(ANSWERS.keys() - FOR_ONE_ALONE))
def test_what_its_share_asks_for_is_the_very_same(name: str) -> None:
    answer, ask, frame = ANSWERS[name]
    (share,) = asks(render(answer, ask, replace(frame, private=True, fingerprint="0a")), "share.")
    assert (share.seen, mark(answer, replace(share, seen=""))) == ("0a", mark(answer, ask))


@pytest.mark.parametrize("name", sorted(FOR_ONE_ALONE))
def test_what_is_for_one_person_alone_is_not_to_be_shared(name: str) -> None:
    answer, ask, frame = ANSWERS[name]
    assert asks(render(answer, ask, replace(frame, private=True, fingerprint="0a")), "share.") == []


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_what_is_hidden_in_sources_is_made_visible_once(name: str) -> None:
    message = json.dumps(render(*hiding(ANSWERS[name])).payload(), ensure_ascii=False)
    assert "⟦U+200B⟧" in message
    assert "⟦U+27E6⟧" not in message


def hiding(value: Any) -> Any:
    """A value with a hidden character at the end of every text in it."""
    if type(value) is str:
        return f"{value}\u200b"
    if isinstance(value, tuple):
        return tuple(map(hiding, value))
    if is_dataclass(value):
        made = {one.name: hiding(getattr(value, one.name)) for one in fields(value) if one.init}
        return replace(value, **made)
    return value


def asks(message: Message, action: str) -> list[Request]:
    """The questions of a message's buttons of one action."""
    elements = [part for block in message.blocks if block["type"] == "actions" for part in block["elements"]]
    values = [part["value"] for part in elements if part["action_id"].startswith(action)]
    return [unpack(dict(message.stored_values).get(value, value)) for value in values]


def test_an_expected_message_is_there_for_each_and_no_other() -> None:
    digests = {"digest"}  # held by the digests' own tests
    assert {path.stem for path in MESSAGES.glob("*.json")} - digests == set(WHOLE)
