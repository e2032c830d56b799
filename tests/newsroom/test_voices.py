"""Who is heard in a summary, and in which of their sentences."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from bot.model.analysis import NOT_ATTRIBUTED, Attribution, AttributionKind, EntityType, Quote
from bot.model.entity import Entity
from bot.model.passage import Passage
from bot.model.story import Report
from bot.model.summary import Voice
from bot.newsroom.people.voices import main_voices, voices
from tests.fakes.reports import report

AT = 500  # where the sentence starts in its article
TOLD = "“We are done,” Ada Quill said on the quay."
OTHER = Attribution(AttributionKind.UNNAMED, "two aides", 40, 49, "said")
NAMED = Attribution(AttributionKind.NAMED, "Ada Quill", 40, 49, "said")


def said(text: str, attribution: Attribution = NOT_ATTRIBUTED) -> Passage:
    return Passage("bell", AT, AT + len(text), text, "Evening Bell", 0, attribution=attribution)


@pytest.mark.parametrize(
    ("source", "speakers"),
    [
        ("", ["Ada Quill"]),
        ("Mayor Quill", ["Ada Quill"]),
        ("she", ["Ada Quill"]),  # a pronoun names nobody else
        ("the harbour police", []),  # one of the two is wrong: nobody knows which
    ],
)
def test_a_quotation_whose_sentence_has_another_source_is_nobodys(source: str, speakers: list[str]) -> None:
    by = Attribution(AttributionKind.NAMED, source, 15, 24, "said") if source else NOT_ATTRIBUTED
    told = report("bell", TOLD)
    sentences = tuple(replace(part, attribution=by) for part in told.analysis.sentences)
    quotes = (Quote(0, 14, "“We are done,”", "Ada Quill"), Quote(31, 39, "the quay", "the quay"))
    read = Report(told.article, replace(told.analysis, sentences=sentences, quotes=quotes))
    assert [voice.speaker for voice in voices([read])] == speakers


def heard(text: str, *spoken: tuple[str, str], names: Sequence[Entity] = ()) -> list[tuple[str, str]]:
    """Who is heard, with the sentence, where quotations have these speakers."""
    told = report("bell", text, names=names)
    quotes = tuple(Quote(text.index(words), text.index(words) + len(words), words, who) for words, who in spoken)
    read = Report(told.article, replace(told.analysis, quotes=quotes))
    return [(voice.speaker, voice.passage.text) for voice in voices([read])]


def test_each_speaker_is_heard_once_before_any_is_heard_again() -> None:
    first, again, other = "“The pier is shut,” Ada Quill said.", "“No boat sails,” Quill said.", "“A shame,” Lund said."
    spoken = (("The pier is shut", "Ada Quill"), ("No boat sails", "Quill"), ("A shame", "Lund"))
    assert heard(f"{first} {again} {other}", *spoken) == [("Ada Quill", first), ("Lund", other), ("Quill", again)]


def test_whom_the_article_calls_so_is_the_same_speaker() -> None:
    quill = Entity("person:ada-quill", "Ada Quill", EntityType.PERSON, ("Quill",))
    first, again, other = "“We are done,” Mayor Ada Quill said.", "“Go home,” the mayor said.", "“A shame,” Lund said."
    spoken = (("We are done", "Mayor Ada Quill"), ("Go home", "the mayor"), ("A shame", "Lund"))
    told = heard(f"{first} {again} {other}", *spoken, names=[quill])
    assert [who for who, _ in told] == ["Mayor Ada Quill", "Lund", "the mayor"]


@pytest.mark.parametrize(
    ("loose", "quoted"),
    [
        ("“They are done,” Quill said.", "They are done"),
        ("“The pier is shut and no boat sails,", "The pier is shut and no boat sails"),
        ("(“No boat sails,” Quill said.)", "No boat sails"),
    ],
)
def test_of_a_speaker_the_sentence_is_heard_that_can_be_read_alone(loose: str, quoted: str) -> None:
    whole = "“The mayor was right,” Ada Quill said."
    told = heard(f"{loose}\n\n{whole}", (quoted, "Quill"), ("The mayor was right", "Ada Quill"))
    assert told == [("Ada Quill", whole), ("Quill", loose)]


def test_a_word_that_names_nobody_is_no_speaker() -> None:
    assert heard("“We are done,” a frustrated man said.", ("We are done", "a")) == []


@pytest.mark.parametrize(
    ("kind", "source", "speakers"),
    [
        (AttributionKind.NAMED, "she", []),
        (AttributionKind.NAMED, "Ada Quill", ["Ada Quill"]),
        (AttributionKind.UNNAMED, "", [""]),
    ],
)
def test_a_statement_of_which_only_a_pronoun_is_known_is_left_out(
    kind: AttributionKind, source: str, speakers: list[str]
) -> None:
    told = report("bell", "The pier is shut, it was said.")
    by = Attribution(kind, source, 0, 0, "said")
    sentences = tuple(replace(part, attribution=by) for part in told.analysis.sentences)
    read = Report(told.article, replace(told.analysis, sentences=sentences))
    assert [voice.speaker for voice in voices([read])] == speakers


def test_what_a_headline_or_the_page_quotes_is_no_voice() -> None:
    text = "Quill: “We are done”\n\nJUST WATCHED Quill says “We are done”\n\n“We are done,” Ada Quill said."
    told = report("bell", text)
    places = [at for at in range(len(text)) if text.startswith("“We are done", at)]
    quotes = tuple(Quote(at, at + 13, text[at : at + 13], "Quill") for at in places)
    read = Report(told.article, replace(told.analysis, quotes=quotes))
    assert [voice.passage.text for voice in voices([read])] == ["“We are done,” Ada Quill said."]


@pytest.mark.parametrize(
    ("speaker", "given", "told"),
    [
        ("Ada Quill", OTHER, NOT_ATTRIBUTED),  # another source, which would contradict the speaker
        ("Ada Quill", NAMED, NOT_ATTRIBUTED),  # named as the speaker already
        ("two aides", OTHER, OTHER),
        ("aides", OTHER, OTHER),
        ("Ada Quill", NOT_ATTRIBUTED, NOT_ATTRIBUTED),
    ],
)
def test_a_voice_has_one_source(speaker: str, given: Attribution, told: Attribution) -> None:
    text = "“We are done,” Ada Quill said, two aides said."
    voice = Voice(speaker, said(text, given), Quote(AT, AT + 14, "We are done", speaker))
    assert voice.said == said(text, told)


def test_copies_of_one_sentence_are_heard_once() -> None:
    text, more = "“We shut the old pier for good on Monday,” Ada Quill said.", "“A shame,” Lund said."
    spoken = (("We shut the old pier for good on Monday", "Ada Quill"), ("A shame", "Lund"))
    copies = []
    for name, told in (("bell", f"{text} {more}"), ("wire", text.replace("said.", "said in Arden."))):
        read = report(name, told)
        quotes = tuple(
            Quote(told.index(words), told.index(words) + len(words), words, who)
            for words, who in spoken
            if words in told
        )
        copies.append(Report(read.article, replace(read.analysis, quotes=quotes)))
    assert sorted(voice.speaker for voice in main_voices(copies)) == ["Ada Quill", "Lund"]


def test_what_says_nothing_by_itself_is_not_heard() -> None:
    text = "Ada Quill shook her head at the vote of the council. “So obvious.” “A shame,” Lund said."
    read = report("bell", text)
    spoken = (("So obvious.", "Ada Quill"), ("A shame", "Lund"))
    quotes = tuple(Quote(text.index(words), text.index(words) + len(words), words, who) for words, who in spoken)
    heard = main_voices([Report(read.article, replace(read.analysis, quotes=quotes))])
    assert [voice.speaker for voice in heard] == ["Lund"]


@pytest.mark.parametrize(("text", "count"), [("Quill tweeted.", 0), ("Quill tweeted again.", 1)])
def test_who_only_spoke_says_nothing(text: str, count: int) -> None:
    told = report("bell", text)
    by = Attribution(AttributionKind.NAMED, "Quill", 0, 5, "tweeted")
    sentences = tuple(replace(part, attribution=by) for part in told.analysis.sentences)
    assert len(voices([Report(told.article, replace(told.analysis, sentences=sentences))])) == count
