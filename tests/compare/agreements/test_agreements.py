"""Facts that go on with a quotation stand behind those that begin one."""

from bot.compare.agreements.agreements import continuing
from bot.compare.agreements.groups import Group
from bot.compare.lines import Line
from bot.model.analysis import Quote, Sentence


def line(report: int, place: int, start: int, *, quoted: bool = True) -> Line:
    quotes = (Quote(start, start + 10, "It is safe."),) if quoted else ()
    return Line(report, place, Sentence(start, start + 10, 0), "", quotes=quotes)


BOTH = [line(0, 0, 0), line(0, 1, 11), line(1, 4, 200), line(1, 5, 212)]
FIRST, SECOND = Group((0, 2), 0.9), Group((1, 3), 0.8)


def test_the_second_sentence_of_one_quotation_goes_on_with_the_first() -> None:
    assert continuing([FIRST, SECOND], BOTH) == {SECOND}


def test_in_one_article_alone_it_is_a_fact_of_its_own() -> None:
    apart = [*BOTH[:2], line(1, 4, 200), line(1, 9, 212)]
    assert continuing([FIRST, SECOND], apart) == set()


def test_what_stands_between_them_parts_two_quotations() -> None:
    parted = [*BOTH[:3], line(1, 5, 290)]
    assert continuing([FIRST, SECOND], parted) == set()


def test_outside_quotations_each_sentence_is_a_fact() -> None:
    told = [line(each.report, each.place, each.sentence.start, quoted=False) for each in BOTH]
    assert continuing([FIRST, SECOND], told) == set()


def test_one_quotation_in_one_fact_goes_on_with_nothing() -> None:
    assert continuing([Group((0, 1, 2, 3), 0.9)], BOTH) == set()
