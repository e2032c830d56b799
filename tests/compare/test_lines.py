"""How much of a sentence is compared, however long it is."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.compare.differences.figure_index import FigureIndex
from bot.compare.lines import ComparedSentence, cut_short, lines, share
from bot.model.analysis import EntityType, Figure, FigureKind, Sentence
from bot.model.comparison import Comparison
from bot.model.entity import Entity
from bot.model.story import Story
from bot.text.quantities import same_value
from bot.text.similar import text_likeness
from bot.wording.comparisons import remarks
from tests.fakes.aligned import analysed
from tests.fakes.reports import report


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("the old pump ", {"words": 150, "figures": 0, "dates": 0, "quotes": 0}),
        ("7 boats, ", {"words": 150, "figures": 20, "dates": 0, "quotes": 0}),
        ("1 May 2023, ", {"words": 150, "figures": 0, "dates": 10, "quotes": 0}),
        ("“no pump ran that night,” ", {"words": 150, "figures": 0, "dates": 0, "quotes": 12}),
    ],
)
def test_of_a_sentence_only_so_much_is_compared(said: str, read: dict[str, int]) -> None:
    [line] = lines(analysed(f"It says {said * 400}and ends."))
    assert {name: len(getattr(line, name)) for name in read} == read


def long(sentences: int) -> str:
    return "\n".join(f"The ferry met boat {number} in the harbour." for number in range(sentences))


@pytest.mark.parametrize(
    ("lengths", "read", "cut"),
    [
        ((10, 20), [10, 20], ()),
        ((300, 400), [300, 360], ("Outlet 1",)),
        ((360, 20), [360, 20], ()),
        ((61, *[2] * 11), [60, *[2] * 11], ("Outlet 0",)),
    ],
)
def test_a_story_reads_so_many_sentences_and_says_whose_are_left(
    lengths: tuple[int, ...], read: list[int], cut: tuple[str, ...]
) -> None:
    reports = analysed(*map(long, lengths))
    told = Counter(line.report for line in lines(reports))
    assert [told[number] for number in range(len(reports))] == read
    assert [
        reports[number].article.outlet for number in cut_short(lines(reports), reports, share(len(reports)))
    ] == list(cut)


def test_the_answer_says_which_articles_are_too_long() -> None:
    long_one = Comparison(Story("s", "Ferry", ("a",), (), ("Bell",)), (), cut=("Bell", "Ledger"))
    assert remarks(long_one) == ("Only the beginning of very long articles was compared: Bell, Ledger.",)


@pytest.mark.parametrize("how", ["set", "sort", "part"])
def test_of_long_texts_the_beginning_is_laid_side_by_side(how: str) -> None:
    beginning = "ferry " * 400
    assert text_likeness([f"{beginning}sank"], [f"{beginning}sailed"], how).tolist() == [1.0]


ENDS = st.sampled_from([None, -5.0, 0.0, 5.0, 96.0, 100.0, 101.0, 104.0, 106.0, 150.0])
FIGURES = st.builds(
    Figure,
    st.just(0),
    st.just(1),
    st.just("x"),
    st.sampled_from([FigureKind.COUNT, FigureKind.MONEY]),
    ENDS,
    ENDS,
    st.sampled_from(["", "boats"]),
    st.sampled_from(["", "about"]),
) | ENDS.map(lambda value: Figure(0, 1, "x", FigureKind.COUNT, value, value))


@given(st.lists(FIGURES, max_size=12), FIGURES)
def test_what_an_article_gives_is_found_as_if_each_figure_were_looked_at(held: list[Figure], asked: Figure) -> None:
    told = [
        ComparedSentence(number % 2, number, Sentence(0, 1, 0), "x", figures=(each,))
        for number, each in enumerate(held)
    ]
    found = [placed.figure for placed in FigureIndex(told).of_value(0, asked)]
    assert sorted(map(repr, found)) == sorted(repr(each) for each in held[::2] if same_value(asked, each))


def test_a_name_that_its_article_left_open_is_no_place_and_nobodys_surname() -> None:
    told = lines(
        [
            report("a", "Jackson wept in the town hall on Monday.", names=[Entity("", "Jackson", EntityType.PERSON)]),
            report("b", "It rained in Jackson on Monday night.", names=[Entity("p", "Jackson", EntityType.PLACE)]),
            report("c", "Ada Jackson wept in the town hall.", names=[Entity("q", "Ada Jackson", EntityType.PERSON)]),
        ]
    )
    assert [line.named for line in told] == [(("jackson", "Jackson"),), (("p", "Jackson"),), (("q", "Ada Jackson"),)]
