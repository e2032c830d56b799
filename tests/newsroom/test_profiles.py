"""Profiles of entities."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

from bot.model.analysis import EntityType, Mention, Quote
from bot.model.entity import Entity
from bot.newsroom.people.profiles import profile
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.reports import report

QUILL = Entity("person:ada-quill", "Ada Quill", EntityType.PERSON, ("Quill",))
LUND = Entity("person:mary-lund", "Mary Lund", EntityType.PERSON)
TEXT = "“The pier is shut,” Ada Quill said, “and Lund knows.” “I told Quill so,” Mary Lund said, “and Quill left.”"
SPOKEN = {"The pier is shut": QUILL, "and Lund knows": QUILL, "I told Quill so": LUND, "and Quill left": LUND}


def test_a_sentence_with_two_quotations_stands_once(tmp_path: Path) -> None:
    told = report("a", TEXT, names=[QUILL, LUND])
    quotes = tuple(
        Quote(TEXT.index(words), TEXT.index(words) + len(words), words, who.name, entity=who.id)
        for words, who in SPOKEN.items()
    )
    places = [at for at in range(len(TEXT)) if TEXT.startswith("Quill", at)]
    mentions = tuple(Mention(at, at + 5, "Quill", QUILL.type, QUILL.id) for at in places)
    with closing(open_store(tmp_path / "index.sqlite", SetClock(), create=True)) as store:
        with store.writing() as writer:
            writer.put_entities([QUILL, LUND])
            analysis = replace(told.analysis, mentions=mentions, quotes=quotes)
            writer.put_article(told.article, analysis, id_given=True, ready=True, story="")
        found = profile(store, QUILL, {})
    by, about = ([voice.passage.text for voice in voices] for voices in (found.quotes_by, found.quotes_about))
    assert by == ["“The pier is shut,” Ada Quill said, “and Lund knows.”"]
    assert about == ["“I told Quill so,” Mary Lund said, “and Quill left.”"]


def test_a_question_about_a_person_comes_after_all_that_says_something(tmp_path: Path) -> None:
    text = "So who is Quill? Quill led the port. Quill left it in May. Quill is ill. Quill rows."
    told = report("a", text)
    places = [at for at in range(len(text)) if text.startswith("Quill", at)]
    mentions = tuple(Mention(at, at + 5, "Quill", QUILL.type, QUILL.id) for at in places)
    with closing(open_store(tmp_path / "index.sqlite", SetClock(), create=True)) as store:
        with store.writing() as writer:
            writer.put_entities([QUILL])
            analysis = replace(told.analysis, mentions=mentions)
            writer.put_article(told.article, analysis, id_given=True, ready=True, story="")
        found = profile(store, QUILL, {})
    assert [part.text for part in found.latest] == ["Quill led the port."]
    assert [part.text for part in found.telling] == ["Quill left it in May.", "Quill is ill.", "Quill rows."]
