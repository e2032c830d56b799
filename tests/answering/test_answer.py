"""Sentences of a story that may answer a question."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.analyse.article import analyse
from bot.answering.answer import MOST, answer_from_sentences
from bot.model.analysis import Description, DescriptionKind, EntityType, Mention
from bot.model.article import Article
from bot.model.entity import Entity
from bot.model.story import Report
from bot.text.typed.question import question
from tests.fakes.aligned import NO_NAMES, PUBLISHED, analysed
from tests.fakes.reports import report

FIRE = (
    "A fire at a mill in Norwick killed four people on Monday. The mill made rope for 90 years.",
    "Four workers died when a rope mill burned down. The damage is put at $3 million.",
    "The owners of the mill have promised to rebuild it.",
)


def told(typed: str, *texts: str) -> list[tuple[str, str]]:
    return [
        (side.passage.outlet, side.value) for side in answer_from_sentences(question(typed), analysed(*texts)).sides
    ]


def test_figures_are_told_by_the_outlets_that_give_them() -> None:
    assert told("how many died?", *FIRE) == [("Outlet 1", "Four workers"), ("Outlet 0", "four people")]
    assert told("how much is the damage?", *FIRE) == [("Outlet 1", "$3 million")]


def test_a_misspelt_word_is_the_nearest_of_the_story() -> None:
    assert told("how much is the damge?", *FIRE) == [("Outlet 1", "$3 million")]


def test_words_alone_find_the_sentences_that_hold_them() -> None:
    assert told("who are the owners?", *FIRE) == [("Outlet 2", "")]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("did anyone die?", ["Outlet 1", "Outlet 0"]),  # one outlet says killed
        ("how many fatalities?", ["Outlet 0", "Outlet 1"]),  # of figures all words of one meaning
        ("have the owners promised a word?", ["Outlet 2"]),  # by two words of three
        ("did the owners apologise?", []),  # what else they did is no answer
        ("who apologised?", []),
        ("why did she resign?", []),  # nobody who leaves a building resigns
        ("did the mayor resign?", []),
        ("what did the police say?", []),  # not policy, which is no misspelling
    ],
)
def test_a_word_of_one_meaning_must_not_be_much_commoner_than_the_word(typed: str, found: list[str]) -> None:
    leave = "Sixty people were told to leave their homes. It is the policy of the town."
    assert [outlet for outlet, _ in told(typed, *FIRE, leave)] == found


def test_a_word_is_found_in_either_spelling() -> None:
    assert told("did anybody apologise?", "The owners apologized for the fire.") == [("Outlet 0", "")]
    assert told("has the govt promised money", "The government has promised money.") == [("Outlet 0", "")]


def test_a_day_is_told_as_the_source_has_it() -> None:
    assert told("when did the mill burn?", *FIRE) == [("Outlet 0", "Monday")]


def test_a_pronoun_may_be_the_subject() -> None:
    town = "Mayor Ada Quill came to the mill on Monday. She apologised to the town for the fire."
    assert told("did Quill apologise?", town, "Brother Osric apologised for the fire.") == [("Outlet 0", "")]


def test_people_who_were_something_else_are_not_counted() -> None:
    storm = "The storm killed 11 people on Monday. Some 300 were evacuated."
    assert told("how many people were evacuated?", storm) == [("Outlet 0", "Some 300")]
    assert told("how many people were arrested?", storm) == []


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("when did it start?", []),  # what started is not said
        ("when did the trial begin?", [("Outlet 1", "Tuesday")]),
        ("how long did it take police to respond?", []),  # 15 years of another thing
        ("when was he arrested?", []),  # who is spoken to is not held
    ],
)
def test_a_date_or_length_must_be_of_what_is_asked(typed: str, found: list[tuple[str, str]]) -> None:
    club = "The rowing club started in 1934. Police held talks on Friday with a man who has lived there for 15 years."
    assert told(typed, club, "The trial opened on Tuesday.") == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("what time did the mill burn?", ["Outlet 1"]),
        ("what time did it happen?", ["Outlet 1"]),
        ("what time did the mayor come?", []),
    ],
)
def test_a_time_of_day_is_answered_with_one(typed: str, found: list[str]) -> None:
    texts = (
        "The mill burned down at a time of drought.",
        "The mill burned at 4:12 a.m., police said.",
        "A mayor came.",
    )
    assert [outlet for outlet, _ in told(typed, *texts)] == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("has the prime minister visited Norwick?", ["Outlet 1"]),
        ("did the prime minister visit?", ["Outlet 1"]),  # neither half of a title names its holder
        ("did Lund visit?", []),
        ("did the mayor visit?", []),
        ("did he act alone?", []),  # the acting chief did something else
    ],
)
def test_a_question_for_yes_or_no_is_answered_by_what_speaks_of_its_subject(typed: str, found: list[str]) -> None:
    seen = ("The health minister visited the mill.", "The premier has visited Norwick.", "The prime suspect left.")
    texts = (*seen, "The acting chief left on Monday.")
    assert [outlet for outlet, _ in told(typed, *texts)] == found


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("has the death been confirmed by DNA?", ["Outlet 0"]),
        ("was the death confirmed?", []),  # said of many things
        ("has Osk been confirmed by DNA?", []),  # unknown to news, so a name
        ("who confirmed the death by dental DNA?", ["Outlet 0"]),
    ],
)
def test_rare_words_answer_a_question_that_calls_its_subject_otherwise(typed: str, found: list[str]) -> None:
    texts = ("Final word was pending while DNA and dental tests are done on the body.", "The mayor confirmed the vote.")
    assert [outlet for outlet, _ in told(typed, *texts)] == found


@pytest.mark.parametrize("typed", ["What does Zelwinsky want?", "what does Zelwinskyy want?"])
def test_a_name_is_found_as_each_outlet_spells_it(typed: str) -> None:
    leader = Entity("person:ivo-zelwinsky", "Ivo Zelwinsky", EntityType.PERSON, ("Zelwinskyy",))
    one = report("a", "Ivo Zelwinsky wanted the barge moved.", outlet="Harbour Ledger", names=[leader])
    other = report("b", "Zelwinskyy asked for calm and wanted a ferry.", outlet="Evening Bell", names=[leader])
    found = answer_from_sentences(question(typed), [one, other]).sides
    assert [side.passage.outlet for side in found] == ["Harbour Ledger", "Evening Bell"]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("what did he sell?", "Orme sold"),  # and not his brother
        ("what did Lund sell?", "Orme's brother"),
        ("other members?", "Lund became"),  # and not the one of the headline
        ("members?", "Orme became"),
    ],
)
def test_he_is_the_main_person_of_the_story_and_others_are_not(typed: str, first: str) -> None:
    people = [
        Entity("person:orme", "Orme", EntityType.PERSON),
        Entity("person:lund", "Lund", EntityType.PERSON),
    ]
    told = (
        "Orme's brother Lund sold shares. The sale took a day.",
        "Orme became a member in May. Orme sold his shares last year.",
        "Lund became a member in June.",
    )
    both = [report(str(place), text, outlet=f"Outlet {place}", names=people) for place, text in enumerate(told)]
    both = [replace(each, article=replace(each.article, title="Orme quits the board")) for each in both]
    assert answer_from_sentences(question(typed), both).sides[0].passage.text.startswith(first)


@pytest.mark.parametrize(
    ("published", "days"),
    [
        (None, [("Harbour Ledger", "Aug. 12")]),  # as it is written: the year is not known
        (PUBLISHED, [("Harbour Ledger", "Aug. 12")]),
    ],
)
def test_an_article_without_a_date_still_says_on_which_day(
    published: datetime | None, days: list[tuple[str, str]]
) -> None:
    text = "Osk was found asleep on Aug. 12. Osk was found by a friend who came today."
    article = Article("a", text, "Report", "Harbour Ledger", published=published)
    reports = [Report(article, analyse(article, "en", (), NO_NAMES))]
    found = answer_from_sentences(question("when was Osk found asleep?"), reports).sides
    assert [(side.passage.outlet, side.value) for side in found] == days


@pytest.mark.parametrize(
    ("typed", "ages"),
    [
        ("how old is Ada Quill?", ["Ada Quill, 62"]),
        ("how old is Orme?", ["Ben Orme, 31"]),
        ("how old is Ivo Osk?", []),  # the ages beside his name are of others
        ("how old is the mayor?", ["Ada Quill, 62"]),  # of nobody's name
    ],
)
def test_an_age_is_that_of_the_person_asked_about(typed: str, ages: list[str]) -> None:
    text = "Mayor Ada Quill, 62, met Sergeant Orme. Sergeant Ben Orme, 31, thanked Judge Ivo Osk."
    assert [value for _, value in told(typed, text)] == ages


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("is Orrin Ropes linked to the Orrin family?", ["is owned", "is not associated"]),
        ("who runs Orrin Ropes?", ["is owned"]),  # asks for no yes or no
        ("is Orrin Ropes a brewery?", ["is owned", "is not associated"]),
    ],
)
def test_what_denies_a_sentence_found_is_shown_beneath_it(typed: str, found: list[str]) -> None:
    text = (
        "The mill is owned by Orrin Ropes of Arden. The mill is not associated with the Orrin who owns the port."
        " It was built in 1934. The owner did not come."
    )
    shown = [side.passage.text for side in answer_from_sentences(question(typed), analysed(text)).sides]
    assert [part in sentence for sentence, part in zip(shown, found, strict=True)] == [True] * len(found)


@pytest.mark.parametrize("typed", ["how many ferries sank?", "who won the match?", "", "?", "how many"])
def test_what_the_story_does_not_tell_is_not_answered_with_something_else(typed: str) -> None:
    found = answer_from_sentences(question(typed), analysed("The council met in Norwick.")).sides
    assert found == ()


def test_a_question_that_names_nothing_is_not_answered_by_its_small_words() -> None:
    assert told("what next?", "The next day it rained.", "She thought of the next one.") == []


def test_no_outlet_fills_the_answer() -> None:
    talkative = " ".join(f"Number {number} fire killed {number} people in street {number}." for number in range(20, 60))
    found = told("how many were killed?", talkative, *(f"The fire killed {n} people." for n in range(30, 40)))
    assert len(found) == MOST
    assert len({outlet for outlet, _ in found}) == MOST


def test_whatever_is_shown_is_the_sources_own() -> None:
    reports = analysed(*FIRE)
    found = answer_from_sentences(question("how many people died in the fire?"), reports).sides
    assert found
    for side in found:
        text = next(report.article.text for report in reports if report.article.id == side.passage.article)
        assert text[side.passage.start : side.passage.end] == side.passage.text
        assert side.value in side.passage.text


def test_who_is_described_by_the_word_comes_first() -> None:
    text = "The owner said little. The owner of the mill, Ada Quill, was out."
    told = analysed(text)[0]
    owner, quill = text.index("The owner of"), text.index("Ada Quill")
    analysis = replace(
        told.analysis,
        mentions=(Mention(quill, quill + 9, "Ada Quill", EntityType.PERSON),),
        descriptions=(Description(owner, quill - 2, "The owner of the mill", DescriptionKind.APPOSITION, quill),),
    )
    sides = answer_from_sentences(question("who is the owner?"), [replace(told, analysis=analysis)]).sides
    assert sides[0].passage.text == "The owner of the mill, Ada Quill, was out."
