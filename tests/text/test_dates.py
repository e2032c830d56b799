"""Dates against the day of publication; 2024-11-17 is a Sunday, 2024-02-28 a Wednesday, 2023-12-30 a Saturday."""

import re
from datetime import date

import pytest

from bot.text.dates import dates, tense_cues

SUNDAY = date(2024, 11, 17)
WEDNESDAY = date(2024, 2, 28)
YEAR_END = date(2023, 12, 30)


@pytest.mark.parametrize(
    ("text", "published", "first", "last"),
    [
        ("They met on Wednesday.", WEDNESDAY, "2024-02-28", "2024-02-28"),
        ("They will meet on Wednesday.", WEDNESDAY, "2024-02-28", "2024-02-28"),
        ("They met last Wednesday.", WEDNESDAY, "2024-02-21", "2024-02-21"),
        ("They meet next Friday.", WEDNESDAY, "2024-03-08", "2024-03-08"),
        ("They met on Thursday.", WEDNESDAY, "2024-02-22", "2024-02-22"),
        ("Work starts tomorrow.", WEDNESDAY, "2024-02-29", "2024-02-29"),
        ("It opens on February 29.", WEDNESDAY, "2024-02-29", "2024-02-29"),
        ("It will open on February 29.", YEAR_END, "2024-02-29", "2024-02-29"),
        ("It will open on January 5.", YEAR_END, "2024-01-05", "2024-01-05"),
        ("It opened on January 5.", YEAR_END, "2023-01-05", "2023-01-05"),
        ("THEY'LL MEET ON January 5.", YEAR_END, "2024-01-05", "2024-01-05"),
        ("They won’t meet before Thursday.", WEDNESDAY, "2024-02-29", "2024-02-29"),
        ("It rang in on New\u00a0Year’s\u00a0Eve.", SUNDAY, "2024-12-31", "2024-12-31"),
        ("THE VOTE WAS TWO WEEKS AGO, two weeks ago.", SUNDAY, "2024-11-03", "2024-11-03"),
        ("It ends the day after tomorrow.", WEDNESDAY, "2024-03-01", "2024-03-01"),
        ("The January 5 vote was close.", YEAR_END, "2024-01-05", "2024-01-05"),
        ("Talks go on next week.", YEAR_END, "2024-01-01", "2024-01-07"),
        ("Sales fell last month.", date(2024, 1, 3), "2023-12-01", "2023-12-31"),
        ("He left a month ago.", date(2024, 1, 3), "2023-12-01", "2023-12-31"),
        ("It snowed last winter.", SUNDAY, "2023-12-01", "2024-02-29"),
        ("The deal was struck in the final quarter of last year.", SUNDAY, "2023-10-01", "2023-12-31"),
        ("She won in late 1999.", SUNDAY, "1999-09-01", "1999-12-31"),
        ("It ran from 28 December to 3 January.", YEAR_END, "2023-12-28", "2024-01-03"),
        ("The 2019-20 season was cut short.", SUNDAY, "2019-01-01", "2020-12-31"),
        ("It was dated 20/01/2025.", SUNDAY, "2025-01-20", "2025-01-20"),
        ("It was dated 20.1.2025.", SUNDAY, "2025-01-20", "2025-01-20"),
        ("Asumirá el 20 de enero de 2025.", SUNDAY, "2025-01-20", "2025-01-20"),
        ("La loi date du 3 février 2021.", SUNDAY, "2021-02-03", "2021-02-03"),
        ("Am 9. November 1989 fiel die Mauer.", SUNDAY, "1989-11-09", "1989-11-09"),
        ("Am 3. März 2020 war das.", SUNDAY, "2020-03-03", "2020-03-03"),
        ("It closed on New Year's Eve.", YEAR_END, "2022-12-31", "2022-12-31"),
        ("It will close on New Year's Eve.", YEAR_END, "2023-12-31", "2023-12-31"),
        ("They made sure it will be law after voting to override Wednesday.", SUNDAY, "2024-11-13", "2024-11-13"),
        ("She said it will close after a meeting on Wednesday.", SUNDAY, "2024-11-20", "2024-11-20"),
        ("The roaring '20s ended.", SUNDAY, "1920-01-01", "1929-12-31"),
        ("The strike began on the seventh of November.", SUNDAY, "2024-11-07", "2024-11-07"),
        ("The strike began on November the seventh.", SUNDAY, "2024-11-07", "2024-11-07"),
        ("They will vote on the twenty-first of May.", SUNDAY, "2025-05-21", "2025-05-21"),
        ("It was signed on the twenty first of May, 2019.", SUNDAY, "2019-05-21", "2019-05-21"),
        ("It opened on the thirty-first of December 1999.", SUNDAY, "1999-12-31", "1999-12-31"),
        ("It closed on Thursday, November the seventh, at noon.", SUNDAY, "2024-11-07", "2024-11-07"),
        ("It closed on Thursday the seventh of November.", SUNDAY, "2024-11-07", "2024-11-07"),
        ("In November the second phase began.", SUNDAY, "2024-11-01", "2024-11-30"),
        ("A fourth of July crowd came.", SUNDAY, "2024-07-01", "2024-07-31"),
        ("It is the second of November’s storms.", SUNDAY, "2024-11-01", "2024-11-30"),
        ("It ended on the thirty-first of November.", SUNDAY, "None", "None"),
    ],
)
def test_resolves(text: str, published: date, first: str, last: str) -> None:
    (found,) = dates(text, published)
    assert (str(found.first), str(found.last)) == (first, last)


JUNE = date(2025, 6, 6)  # a Friday


@pytest.mark.parametrize(
    ("text", "published", "first"),
    [
        ("The judge summoned the minister to testify on 24 June.", JUNE, "2025-06-24"),
        ("The court postponed the case to 3 September.", JUNE, "2025-09-03"),
        ("He was bailed to appear on 4 July.", JUNE, "2025-07-04"),
        ("Ministers have called an election for 4 July.", JUNE, "2025-07-04"),
        ("The board approved a dividend, payable June 30.", JUNE, "2025-06-30"),
        ("The dispute overshadowed the July 12 summit.", JUNE, "2025-07-12"),
        ("From June 1, importers must pay.", JUNE, "2025-06-01"),
        ("The firm will be dissolved, effective June 2.", JUNE, "2025-06-02"),
        ("It beat the record of 54, set on 17 May.", JUNE, "2025-05-17"),
        ("She died on 3 July.", JUNE, "2024-07-03"),
        ("The fair was held on 12 July.", JUNE, "2024-07-12"),
        ("It has been shut since 12 July.", JUNE, "2024-07-12"),
        ("On 12 July shops closed.", JUNE, "2024-07-12"),
        ("The protocol, to be signed on 12 July, is ready.", JUNE, "2025-07-12"),
        ("The cup will be held on 4 June.", JUNE, "2026-06-04"),
        ("The law was passed on 12 December.", JUNE, "2024-12-12"),
        ("He was arrested at his home in Norwick on 12 March.", date(2025, 12, 12), "2025-03-12"),
        ("The offer runs until 12 December.", date(2025, 1, 10), "2025-12-12"),
        ("All papers were to be public by Jan. 29.", date(2025, 12, 31), "2026-01-29"),
        ("Quill retires on 30 September. She has been told to rest.", JUNE, "2025-09-30"),
        ("Her death on Tuesday. It will be announced.", JUNE, "2025-06-03"),
        ("Rain on Nov. 12. He will look again.", date(2025, 12, 1), "2025-11-12"),
        ("Members vote on the deal on Thursday.", JUNE, "2025-06-12"),
        ("It needs the nod of the members, who vote on Thursday.", JUNE, "2025-06-12"),
        ("England play Wales on Saturday.", JUNE, "2025-06-07"),
        ("Norwick go to Stanmoor on Wednesday.", JUNE, "2025-06-11"),
        ("Tickets go on sale on Monday.", JUNE, "2025-06-09"),
        ("The report is out on Monday.", JUNE, "2025-06-09"),
        ("The funeral is on Monday.", JUNE, "2025-06-09"),
        ("The strike, called for Thursday, is off.", JUNE, "2025-06-12"),
        ("The hearing was put back to Thursday.", JUNE, "2025-06-12"),
        ("They watched England play Wales on Saturday.", JUNE, "2025-05-31"),
        ("Drivers face charges after the crash on Thursday.", JUNE, "2025-06-05"),
        ("Norwick face Varn, who beat Holt on Sunday.", JUNE, "2025-06-01"),
        ("In 1999 hours were cut.", JUNE, "1999-01-01"),
        ("It fell after a members vote on Thursday.", JUNE, "2025-06-05"),
        ("It rose from its close on Thursday.", JUNE, "2025-06-05"),
        ("Quill was 74. On Sunday, friends will scatter her ashes.", JUNE, "2025-06-08"),
        ("Both mayors spoke in Norwick, ahead of the second ballot on Wednesday.", JUNE, "2025-06-11"),
        ("Quill toured the islands ahead of Monday's ballot.", JUNE, "2025-06-09"),
        ("Norwick host Varn on Saturday.", JUNE, "2025-06-07"),
        ("Norwick, who beat Holt in the last round, play Varn on Saturday.", JUNE, "2025-06-07"),
        ("The Gulls take on the Terns on Saturday.", JUNE, "2025-06-07"),
        ("The show's host on Monday praised her.", JUNE, "2025-06-02"),
        ("Harbour host Ada Quill on Monday praised her.", JUNE, "2025-06-02"),
        ("He is a doubt for Tuesday's trip to Varn.", JUNE, "2025-06-10"),
        ("She should be fit for Saturday's race.", JUNE, "2025-06-07"),
        ("The crew prepare for Thursday's launch.", JUNE, "2025-06-12"),
    ],
)
def test_knows_the_coming_day_from_the_one_gone_by(text: str, published: date, first: str) -> None:
    (found,) = dates(text, published)
    assert str(found.first) == first


@pytest.mark.parametrize(
    "text",
    [
        "They may march on Washington.",
        "April Smith and August Weber won.",
        "He reads the Sunday Times every Monday.",
        "It was Black Friday.",
        "USA Today reported it.",
        "The Boeing 2024 flew.",
        "He is a suspect in Case 2024.",
        "They met on Mondays.",
        "He marched in Room 2019.",
    ],
)
def test_leaves_alone_what_is_no_date(text: str) -> None:
    assert dates(text, SUNDAY) == ()


def test_a_day_named_after_a_number_is_not_read_as_the_day_of_that_number() -> None:
    texts = "Most of the 23 Sept. 9 strikers won.", "On 23 September 9 people died."
    found = [[text[day.start : day.end] for day in dates(text, SUNDAY)] for text in texts]
    assert found == [["Sept. 9"], ["23 September"]]


def test_counts_tomorrow_and_the_day_after_it() -> None:
    assert [str(found.first) for found in dates("They pass it tomorrow and Sunday.", JUNE)] == [
        "2025-06-07",
        "2025-06-08",
    ]


@pytest.mark.parametrize("part", ["two_", "Two-", "two ", "twenty-", "fifty_", "May_", "’"])
def test_reads_a_long_run_of_one_form_in_one_pass(part: str) -> None:
    text = f"{part * (100_000 // len(part))} seen two days ago."
    found = dates(text, SUNDAY)[-1]
    assert text[found.start : found.end] == "two days ago"


CUES = (*tense_cues.VERBS_AHEAD, *tense_cues.PHRASES_AHEAD, *tense_cues.BEHIND)


@pytest.mark.parametrize(("pattern", "example"), CUES)
def test_every_cue_is_found_by_its_first_word(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example)
    found = tense_cues.CUE.match(example)
    assert found is not None
    assert found.group() == example
    assert tense_cues.may_open(example.split(maxsplit=1)[0])


@pytest.mark.parametrize(("pattern", "example"), tense_cues.LEADS_AHEAD)
def test_every_lead_to_a_coming_day_is_found_before_it(pattern: str, example: str) -> None:
    assert re.fullmatch(pattern, example)
    assert tense_cues.LED_AHEAD.search(f"{example} ")


@pytest.mark.parametrize(("pattern", "example"), tense_cues.PRESENTS)
def test_every_plain_present_is_found(pattern: str, example: str) -> None:
    [found] = [row for row, _ in tense_cues.PRESENTS if re.search(row, f"{example} Varn")]
    assert found == pattern
    assert tense_cues.PRESENT.search(f"{example} Varn")
