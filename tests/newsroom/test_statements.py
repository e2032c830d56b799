"""What somebody, or an outlet, says in a story."""

from dataclasses import replace

import pytest

from bot.model.analysis import Description, DescriptionKind, EntityType, Mention
from bot.model.entity import Entity
from bot.model.story import Report
from bot.newsroom.finding.pairs import pair_story
from bot.newsroom.people.statements import statements
from tests.fakes.aligned import analysed, named_here, renamed
from tests.fakes.reports import report

LEDGER, BELL = (
    renamed(told, outlet)
    for told, outlet in zip(
        analysed(
            "A barge hit the bridge at Norwick. “A ferry will run by Monday,” Mayor Ada Quill said.\n\n"
            "Quill said the lights were out. A friend of Quill said she was tired. Police said the barge was fast.",
            "The bridge is shut. “We saw nothing,” Quill spokesman Ben Orme said.\n\n"
            "Norwick police said the bridge was shut at noon. The Quill campaign said nobody was hurt.",
        ),
        ("Harbour Ledger", "Evening Bell"),
        strict=True,
    )
)
REPORTS = [LEDGER, BELL]


def said(who: str, about: str = "") -> list[str]:
    found = statements(pair_story(REPORTS), (), REPORTS, who, about)
    return [voice.passage.text for voice in found.voices]


@pytest.mark.parametrize("who", ["Quill", "Ada Quill", "quill", "Mayor Quill", "the mayor"])
def test_a_person_is_meant_by_name_or_by_role(who: str) -> None:
    assert sorted(said(who)) == [
        "Quill said the lights were out.",
        "“A ferry will run by Monday,” Mayor Ada Quill said.",
    ]


def test_the_end_of_a_title_is_a_title_too_but_not_a_deputys() -> None:
    reports = analysed(
        "“The quay is safe,” Norwick harbour Chief Ada Quill said. “I would not go,” Deputy Chief Ben Orme said."
        " “It was late,” a spokesman for harbour Chief Ada Quill said."
    )
    found = statements(pair_story(reports), (), reports, "the harbour chief")
    assert [voice.speaker for voice in found.voices] == ["Norwick harbour Chief Ada Quill"]
    found = statements(pair_story(reports), (), reports, "the chief")
    assert [voice.speaker for voice in found.voices] == ["Norwick harbour Chief Ada Quill"]


@pytest.mark.parametrize(
    ("who", "sentences"),
    [
        ("Orme", ["“We saw nothing,” Quill spokesman Ben Orme said."]),
        ("the coach", []),
        ("police", ["Norwick police said the bridge was shut at noon.", "Police said the barge was fast."]),
        ("Norwick police", ["Norwick police said the bridge was shut at noon.", "Police said the barge was fast."]),
        ("Vane", []),
        ("the", []),
    ],
)
def test_others_are_not_taken_for_them(who: str, sentences: list[str]) -> None:
    assert sorted(said(who)) == sentences


@pytest.mark.parametrize(
    ("who", "speakers"),
    [
        ("Ada Quill", ["Quill"]),
        ("quills", ["Quill"]),  # of "quills reaction"
        ("Mayor Quill", ["Quill"]),
        ("Ben Quill", []),  # is named here
        ("Jane Quill", []),  # is not
        ("the ferry board", ["a ferry board spokesman"]),
        ("the spokesman for the port", ["a spokesman for the port"]),
    ],
)
def test_a_last_name_or_an_office_alone_is_not_another_of_it(who: str, speakers: list[str]) -> None:
    text = (
        "Ada Quill and her brother Ben Quill met. “The quay is safe,” Quill said. “We sail,” a spokesman for the port"
        " said. “We wait,” a ferry board spokesman said."
    )
    told = analysed(text)[0]
    names = [Entity(f"person:{name[:3]}", name, EntityType.PERSON) for name in ("Ada Quill", "Ben Quill")]
    quill = text.index("Quill said")
    mentions = (
        *(one for one in report("a", text, names=names).analysis.mentions if one.start != quill),
        Mention(quill, quill + 5, "Quill", EntityType.PERSON, "person:Ada"),
    )
    reports = [replace(told, analysis=replace(told.analysis, mentions=mentions))]
    found = statements(pair_story(reports), (), reports, who)
    assert [voice.speaker for voice in found.voices] == speakers


def test_the_last_name_is_the_one_before_an_addition() -> None:
    reports = analysed("“The quay is safe,” Ben Orme Jr. said. “I would not go,” Ada Quill Jr. said.")
    found = statements(pair_story(reports), (), reports, "Orme")
    assert [voice.passage.text for voice in found.voices] == ["“The quay is safe,” Ben Orme Jr. said."]


NAMED = ("Mayor Ada Quill", "Quill spokesman Ben Orme", "Norwick police")
VANE = Entity("person:mo-vane", "Mo Vane", EntityType.PERSON)


@pytest.mark.parametrize(
    ("who", "others"),
    [
        ("the coach", (*NAMED, "The Quill campaign", "A friend of Quill")),
        ("vane", ()),  # is named, and says nothing
    ],
)
def test_nobody_whom_the_story_does_not_know_is_denied_a_word(who: str, others: tuple[str, ...]) -> None:
    text = f"{LEDGER.article.text}\n\nMo Vane was there."
    silent = renamed(analysed(text)[0], "Harbour Ledger")
    named = report("a", text, names=[VANE]).analysis.mentions
    reports = [replace(silent, analysis=replace(silent.analysis, mentions=named)), BELL]
    found = statements(pair_story(reports), (), reports, who)
    assert (found.voices, found.others) == ((), others)


def test_an_outlet_says_its_own_sentences() -> None:
    found = statements(pair_story(REPORTS), (), REPORTS, "the evening bell")
    assert (found.speaker, found.is_outlet) == ("Evening Bell", True)
    assert [voice.passage.text for voice in found.voices][:2] == [
        "The bridge is shut.",
        "“We saw nothing,” Quill spokesman Ben Orme said.",
    ]
    assert said("Bell") == said("the evening bell")


def test_an_outlet_says_all_of_its_articles_their_first_sentences_first() -> None:
    reports = analysed("The barge sank. It was night.", "A ferry will run. It is slow.", "Trams wait.")
    reports = [renamed(told, outlet) for told, outlet in zip(reports, ("Ledger", "Ledger", "Bell"), strict=True)]
    found = statements(pair_story(reports), (), reports, "the ledger")
    told = ["The barge sank.", "A ferry will run.", "It was night.", "It is slow."]
    assert [voice.passage.text for voice in found.voices] == told


def test_what_somebody_goes_on_to_say_is_not_broken_off_by_another_outlets() -> None:
    reports = analysed(
        "“The quay is ours,” Ada Quill said. “She left it,” Ada Quill said.", "“The barge is theirs,” Ada Quill said."
    )
    assert [voice.passage.text for voice in statements(pair_story(reports), (), reports, "Quill").voices] == [
        "“The quay is ours,” Ada Quill said.",
        "“She left it,” Ada Quill said.",
        "“The barge is theirs,” Ada Quill said.",
    ]


def test_what_it_is_asked_about_comes_first() -> None:
    found = statements(pair_story(REPORTS), (), REPORTS, "Quill", "the lights")
    assert found.on_it == 1
    assert found.voices[0].passage.text == "Quill said the lights were out."
    assert statements(pair_story(REPORTS), (), REPORTS, "Quill", "trams").on_it == 0


def test_what_one_article_quotes_keeps_its_order() -> None:
    told = "“The pier. It was a very bad night,” Mayor Ada Quill said. “We begin today. Nobody will be paid late,”"
    reports = analysed(f"{told} Quill said.")
    found = statements(pair_story(reports), (), reports, "Quill")
    starts = [voice.passage.start for voice in found.voices]
    assert len(starts) > 1
    assert starts == sorted(starts)


@pytest.mark.parametrize("character", list(" ,ao."))
def test_a_long_speaker_is_no_burden(character: str) -> None:
    hostile = renamed(analysed(f"“We saw nothing at all here,” said {character * 20_000} Quill.")[0], "Harbour Ledger")
    assert len(statements(pair_story([hostile]), (), [hostile], f"Quill{character * 20_000}").voices) <= 1


def described(told: Report, *roles: tuple[str, str]) -> Report:
    """The report with people named and described as a model for names would find them."""
    text, analysis = told.article.text, told.analysis
    people = [Mention(at := text.index(name), at + len(name), name, EntityType.PERSON) for name, _ in roles]
    roles_of = [
        Description(at := text.index(role), at + len(role), role, DescriptionKind.APPOSITION, person.start)
        for person, (_, role) in zip(people, roles, strict=True)
    ]
    return replace(
        told,
        analysis=replace(
            analysis,
            mentions=tuple(sorted((*analysis.mentions, *people), key=lambda mention: mention.start)),
            descriptions=(*analysis.descriptions, *roles_of),
        ),
    )


FAMILY = [
    described(
        analysed(
            "“The pier will be shut,” Mayor Ben Quill said. His wife, Ada Quill, said she liked the pier.\n\n"
            "Quill said the pier was old. Gov. Mary Vane of Arden said it was hers. Father Tom Orme said a prayer."
            "\n\nCora Lund, chief executive of Rope Works, said the rope held. Lund said it was new. A chief spoke."
        )[0],
        ("Ada Quill", "wife"),
        ("Cora Lund", "chief executive"),
    )
]


@pytest.mark.parametrize(
    ("who", "sentences"),
    [
        ("the wife", ["His wife, Ada Quill, said she liked the pier."]),  # "Quill" is her husband
        ("his wife", ["His wife, Ada Quill, said she liked the pier."]),
        ("the governor", ["Gov. Mary Vane of Arden said it was hers."]),
        ("the lieutenant governor", []),  # is not the governor
        ("the CEO", ["Cora Lund, chief executive of Rope Works, said the rope held.", "Lund said it was new."]),
        ("the dad", []),  # a priest is nobody's
    ],
)
def test_a_role_is_meant_in_other_words_and_a_relatives_is_not_the_family_name(who: str, sentences: list[str]) -> None:
    found = statements(pair_story(FAMILY), (), FAMILY, who)
    assert sorted(voice.passage.text for voice in found.voices) == sentences


def test_a_name_is_meant_as_each_outlet_spells_it() -> None:
    leader = Entity("person:ivo-zelwinsky", "Ivo Zelwinsky", EntityType.PERSON, ("Zelwinsky", "Zelwinskyy"))
    texts = ("“I saw it,” Zelwinsky said.", "Zelwinskyy said the barge was fast. Zelwin said nothing.")
    reports = [
        replace(
            told,
            analysis=replace(told.analysis, mentions=report("a", told.article.text, names=[leader]).analysis.mentions),
        )
        for told in analysed(*texts)
    ]
    found = statements(pair_story(reports), (), reports, "zelwinsky")
    assert sorted(voice.passage.text for voice in found.voices) == [
        "Zelwinskyy said the barge was fast.",
        "“I saw it,” Zelwinsky said.",
    ]


def heard(told: Report, who: str) -> list[str]:
    return [voice.speaker for voice in statements(pair_story([told]), (), [told], who).voices]


@pytest.mark.parametrize(
    ("who", "speakers"),
    [
        ("Ivo's mum", ["Vesna"]),
        ("ivos mother", ["Vesna"]),
        ("Ivo's brother", []),
        ("Vesna's mother", []),
    ],
)
def test_a_relative_is_who_presents_the_other_as_hers(who: str, speakers: list[str]) -> None:
    told = named_here(
        "Vesna Tarle waited at the quay. Her son Ivo came home at dawn. “He is cold,” said Vesna.", "Vesna Tarle", "Ivo"
    )
    assert heard(told, who) == speakers


def test_who_speaks_under_a_description_alone_is_whom_it_describes() -> None:
    told = named_here(
        "Former harbour master Ossian Crake was there. “It is late,” the former harbour master said.", "Ossian Crake"
    )
    name = told.article.text.index("Ossian")
    known = Description(0, name - 1, "Former harbour master", DescriptionKind.TITLE, name)
    told = replace(told, analysis=replace(told.analysis, descriptions=(known,)))
    assert heard(told, "crake") == ["the former harbour master"]


@pytest.mark.parametrize(
    ("who", "speakers"),
    [
        ("quill", []),
        ("the quill critic", ["Quill critic Ben Orme"]),
        ("ada orme", []),  # whom he is described by
        ("the first lady", []),
        ("the president", ["President Roth"]),
    ],
)
def test_nobody_says_what_somebody_described_by_their_name_says(who: str, speakers: list[str]) -> None:
    told = named_here(
        "Mo Roth, whom the town knows as Mo Roth, and his wife, Eva Roth, met Ada Quill. Quill critic Ben Orme said"
        " it was late. President Roth said no. It was also late for the first lady. Orme is the husband of Ada Orme.",
        *("Mo Roth", "Eva Roth", "Ada Quill", "Ben Orme", "President Roth", "Ada Orme"),
    )
    described_so = described(told, ("Eva Roth", "first lady"), ("Ben Orme", "the husband of Ada Orme"))
    assert heard(described_so, who) == speakers


def test_only_who_speaks_is_offered() -> None:
    reports = analysed(
        "Ada Quill said no. The 40 Orme met said no. “It was late,” the post says. The 9 Quill saw said no."
    )
    assert statements(pair_story(reports), (), reports, "the coach").others == ("Ada Quill",)
