"""Two sentences are surely one fact by their score, and by less if something ties them."""

from dataclasses import replace

import pytest

from bot.compare.agreements.groups import groups
from bot.compare.lines import ComparedSentence
from bot.compare.lines import lines as read
from bot.model.analysis import EntityType, Mention
from bot.model.story import Report
from tests.fakes.aligned import analysed, lines_of, scored

ALONE = range(7)  # voices: each report its own


def named(report: Report) -> Report:
    """The report with its speakers among the persons that it names."""
    text = report.article.text
    people = [
        Mention(text.find(name), text.find(name) + len(name), name, EntityType.PERSON)
        for name in ("Ada Quill", "Tom Reyes", "Mikhael Quill", "Mikhail", "Quill")
        if name in text
    ]
    return replace(report, analysis=replace(report.analysis, mentions=tuple(people)))


def below_lead(told: list[ComparedSentence]) -> list[ComparedSentence]:
    """The lines, none of them the first of its article."""
    return [replace(line, place=line.place + 1) for line in told]


@pytest.mark.parametrize(
    ("texts", "score", "sure"),
    [
        (("The fair was loud.", "A noisy fair it was."), 0.61, True),
        (("The fair was loud.", "A noisy fair it was."), 0.59, False),
        (("The fair drew 4,000 guests.", "Some 4,000 came to the fair."), 0.59, True),
        (("The fair began on 3 May 2024.", "It began on May 3, 2024."), 0.59, True),
        (("“The fair was far too loud,” he said.", "He found that “the fair was far too” noisy."), 0.59, True),
        (("The fair was loud.", "A noisy fair it was.", "It was a noisy fair."), 0.59, True),
        (("The nearest barracks were 5 km away.", "The town is 30 km from the front."), 0.74, False),
        (("The nearest barracks were 5 km away.", "The town is 30 km from the front."), 0.75, True),
        (("The nearest town is 5 km away.", "The town is 30 km from the front."), 0.74, True),
        (("The fair began on Monday.", "Riders left the fair on Tuesday."), 0.69, False),
        (("The fair began on Monday.", "Riders left the fair on Tuesday."), 0.7, True),
        (("The fair began on Monday.", "Riders left the fair in May."), 0.69, True),
        (("The fair began on Monday.", "Riders left the fair."), 0.69, True),
        (("The fair began on Monday.", "It closed on Tuesday.", "It was a noisy fair."), 0.69, True),
    ],
)
def test_a_pair_is_surely_one_fact_by_its_score_or_by_what_ties_it(
    texts: tuple[str, ...], score: float, *, sure: bool
) -> None:
    told = below_lead(read(analysed(*texts)))
    assert [group.sure for group in groups(scored(told, score), told, ALONE)] == [sure]


@pytest.mark.parametrize(
    ("texts", "score", "sure"),
    [
        (("The fair was a shame, Ada Quill said.", "The fair was a joy, Tom Reyes said."), 0.79, False),
        (("The fair was a shame, Ada Quill said.", "The fair was a joy, Tom Reyes said."), 0.8, True),
        (("The fair cost 4,000 pounds, Ada Quill said.", "It cost 4,000 pounds, Tom Reyes said."), 0.79, False),
        (("The fair was a shame, Ada Quill said.", "The fair was a joy."), 0.79, True),
        (("The fair was a shame, Mikhael Quill said.", "The fair was bad, Mikhail said."), 0.79, True),
        (("The fair was a shame, the ministry said.", "The fair was a joy, Tom Reyes said."), 0.79, True),
        (("The fair was a shame, Ada Quill said of Tom Reyes.", "It was a joy, Tom Reyes said."), 0.79, True),
        (("The fair was a shame, the Ada Quill campaign said.", "It was bad, Tom Reyes said."), 0.79, True),
        (("“The fair was far too loud,” Ada Quill said.", "It “was far too loud,” Tom Reyes said."), 0.79, False),
        (("“The fair was far too loud,” Ada Quill said.", "It “was far too loud,” Tom Reyes said."), 0.8, True),
        (("“The fair was far too loud,” Ada Quill said.", "It “was far too loud,” Quill said."), 0.59, True),
    ],
)
def test_what_two_persons_say_is_surely_one_fact_only_by_a_high_score(
    texts: tuple[str, ...], score: float, *, sure: bool
) -> None:
    told = read([named(report) for report in analysed(*texts)])
    assert [group.sure for group in groups(scored(told, score), told, ALONE)] == [sure]


@pytest.mark.parametrize(
    ("texts", "score", "sure"),
    [
        (("The fair was loud, Ada Quill said.", "Riders need a rest, Ada Quill said."), 0.74, False),
        (("The fair was loud, Ada Quill said.", "Riders need a rest, Ada Quill said."), 0.75, True),
        (("The fair was loud, Ada Quill said.", "Riders need a fair, Quill said."), 0.74, False),
        (("The fair was loud, Ada Quill said.", "A loud fair is no fun, Quill said."), 0.74, True),
        (("The fair drew 4,000, Ada Quill said.", "Some 4,000 riders came, Quill said."), 0.74, True),
        (("The fair was loud, Ada Quill said.", "Riders need a rest."), 0.74, True),
    ],
)
def test_what_one_person_says_in_other_words_is_surely_one_fact_only_by_a_higher_score(
    texts: tuple[str, ...], score: float, *, sure: bool
) -> None:
    told = read([named(report) for report in analysed(*texts)])
    assert [group.sure for group in groups(scored(told, score), told, ALONE)] == [sure]


@pytest.mark.parametrize(
    ("places", "score", "sure"),
    [((0, 0), 0.55, True), ((0, 0), 0.54, False), ((0, 1), 0.59, False), ((1, 1), 0.59, False)],
)
def test_the_sentences_with_which_two_articles_begin_are_one_fact_by_a_lower_score(
    places: tuple[int, int], score: float, *, sure: bool
) -> None:
    told = [replace(line, place=place) for line, place in zip(lines_of(0, 1), places, strict=True)]
    assert [group.sure for group in groups(scored(told, score), told, ALONE)] == [sure]


@pytest.mark.parametrize(
    ("texts", "score", "sure"),
    [
        (("“Some 4,000 people came to hear us,” Ada Quill said.", "The fair drew 4,000 guests."), 0.59, False),
        (("“Some 4,000 people came to hear us,” Ada Quill said.", "The fair drew 4,000 guests."), 0.6, True),
        (("“Some 4,000 people came,” Ada Quill said.", "It drew 4,000, the ministry said."), 0.59, True),
        (("Some 4,000 people came, Ada Quill said.", "The fair drew 4,000 guests."), 0.59, True),
    ],
)
def test_what_somebody_is_quoted_with_is_an_outlets_own_account_only_by_the_score(
    texts: tuple[str, ...], score: float, *, sure: bool
) -> None:
    told = below_lead(read([named(report) for report in analysed(*texts)]))
    assert [group.sure for group in groups(scored(told, score), told, ALONE)] == [sure]


@pytest.mark.parametrize(("sayers", "sure"), [(("quil", "quil"), True), (("quil", "reye"), False)])
def test_sentences_of_one_speaker_whom_neither_names_are_not_said_by_two_persons(
    sayers: tuple[str, str], *, sure: bool
) -> None:
    told = [replace(line, sayers=frozenset({sayer})) for line, sayer in zip(lines_of(0, 1), sayers, strict=True)]
    assert [group.sure for group in groups(scored(told, 0.77), told, ALONE)] == [sure]
