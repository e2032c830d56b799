"""Names of one story that are one name, written in two ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entities.name_variants import NameInStory, fuller_names

PERSON, BODY, PLACE = "person", "organisation", "place"


def merged(*names: tuple[str, str, str], known: bool = False) -> dict[str, str]:
    """Names as (text, type, outlets in letters), known by their texts."""
    return fuller_names({text: NameInStory(text, kind, frozenset(outlets), known) for text, kind, outlets in names})


@pytest.mark.parametrize(
    ("short", "full", "kind"),
    [
        ("Justice Ada Quill", "Ada Quill", PERSON),
        ("al-Amari", "Omar al-Amari", PERSON),
        ("Omar Amari", "Omar al-Amari", PERSON),
        ("Ports Department", "Department of Ports", BODY),
        ("Norwick Board of Ports", "Ports Board of Norwick", BODY),
        ("the Friends of Norwick", "Friends of the Norwick", BODY),
        ("Evening Courier", "Norwick Evening Courier", BODY),
        ("Herons", "Norwick Herons", BODY),
        ("NPB", "Norwick Port Board", BODY),
        ("BOP", "Bureau of Ports", BODY),
        ("Gull", "MV Gull", "vehicle"),
        ("Mill", "Mill island", PLACE),
        ("Ashel", "River Ashel", PLACE),
        ("Quill", "Ada Quill", PERSON),
        ("Ada Quill", "Ada J. Quill", PERSON),
        ("Ada J. Quill", "Ada Jane Quill", PERSON),
        ("Ada Quill", "Ada Mir Jane Quill", PERSON),
        ("Tom Reyes", "Thomas Reyes", PERSON),
        ("Mohamad Quill", "Muhammad Quill", PERSON),
        ("Evgeny Quill", "Yevgeny Quill", PERSON),
        ("Quill Ildikó", "Ildiko Quill", PERSON),
        ("Orlun Thi Quill", "Quill Orlun Thi", PERSON),
        ("Ada Ortega", "Ada Ortega Holt", PERSON),
        ("Ada María Sálvez", "Ada Maria Salvez de Holt", PERSON),
    ],
)
def test_a_name_with_and_without_some_of_its_words(short: str, full: str, kind: str) -> None:
    assert set(merged((short, kind, "ab"), (full, kind, "b")).items()) & {(short, full), (full, short)}


def test_three_spellings_of_one_given_name_are_one() -> None:
    names = [(f"{given} Rizal Quill", PERSON, "a") for given in ("Mohamad", "Mohammed", "Muhammad")]
    full = "Mohammed Rizal Quill"
    assert merged(*names) == {"Mohamad Rizal Quill": full, "Muhammad Rizal Quill": full}


def test_a_lone_surname_stays_with_the_name_that_ends_in_it() -> None:
    names = [("Ada Ortega Holt", PERSON, "a"), ("Ada Ortega", PERSON, "a"), ("Ortega", PERSON, "a")]
    assert merged(*names) == {"Ada Ortega": "Ada Ortega Holt", "Ortega": "Ada Ortega Holt"}
    assert merged(*names, ("Ben Ortega", PERSON, "a")) == {"Ada Ortega": "Ada Ortega Holt"}
    turned = [("Farkas Ildikó", PERSON, "a"), ("Ildiko Farkas", PERSON, "a"), ("Farkas", PERSON, "a")]
    assert merged(*turned) == {"Ildiko Farkas": "Farkas Ildikó", "Farkas": "Farkas Ildikó"}


def test_the_fuller_of_as_many_words_stays() -> None:
    names = [(name, PERSON, "a") for name in ("Pat Lund", "Patrick Lund", "P. Lund")]
    assert merged(*names) == {"Pat Lund": "Patrick Lund", "P. Lund": "Patrick Lund"}


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Saul Elvich", "Saul Elvitch", PERSON),
        ("Elvitch", "Saul Elvich", PERSON),
        ("Bank of Torrel", "Bank of Torrell", BODY),
        ("Sweden Northern Airways", "Swedish Northern Airways", BODY),
    ],
)
def test_a_word_spelt_otherwise_by_another_outlet(one: str, other: str, kind: str) -> None:
    assert merged((one, kind, "a"), (other, kind, "b"))
    assert not merged((one, kind, "ab"), (other, kind, "b"))  # one outlet uses both: they are two


@pytest.mark.parametrize(
    "names",
    [
        (("Quill", PERSON, "a"), ("Ada Quill", PERSON, "b"), ("Ben Quill", PERSON, "b")),
        (("Ada Quill", PERSON, "a"), ("Ben Quill", PERSON, "b")),
        (("Quill", PERSON, "a"), ("Al Quill", PERSON, "b"), ("Ada Quill", PERSON, "b")),
        (("House", BODY, "a"), ("White House", BODY, "b")),
        (("NB", BODY, "a"), ("Norwick Board", BODY, "b")),
        (("NPB", BODY, "a"), ("Norwick Port Board", BODY, "b"), ("Northern Police Board", BODY, "b")),
        (("Norwick University", BODY, "a"), ("University of Norwick", BODY, "b")),
        (("Norwick College", BODY, "ab"), ("College of Norwick", BODY, "a")),
        (("Bank of Norwick", BODY, "a"), ("Norwick Bank", BODY, "b")),
        (("Port Arden", PLACE, "a"), ("Arden Port", PLACE, "b")),
        (("Norwick", PLACE, "a"), ("Norwick County", PLACE, "b")),
        (("Norwick", PLACE, "a"), ("East Norwick", PLACE, "b")),
        (("Arden", PLACE, "a"), ("Ardent", PLACE, "b")),
        (("Paul Rand", PERSON, "a"), ("Saul Rand", PERSON, "b")),
        (("Northwire", BODY, "a"), ("Northwires", BODY, "b")),
        (("Herons", BODY, "a"), ("Norwick Herons", BODY, "b"), ("Arden Herons", BODY, "b")),
        (("Democrats", BODY, "a"), ("Norwick Democrats", BODY, "b")),
        (("Bridges", BODY, "a"), ("Towns Without Bridges", BODY, "b")),
        (("Courier", BODY, "a"), ("Norwick Courier", BODY, "b")),
        (("Ben W. Rand", PERSON, "a"), ("Ben H. W. Rand", PERSON, "b")),
        (("Ben Rand", PERSON, "a"), ("Ben W. Rand", PERSON, "b"), ("Ben H. Rand", PERSON, "b")),
        (("Ben Rand", PERSON, "a"), ("Ben Rand Jr.", PERSON, "b")),
        (("Pat Lund", PERSON, "ab"), ("Patricia Lund", PERSON, "ab"), ("Patrick Lund", PERSON, "ab")),
        (("J. Holt", PERSON, "a"), ("Jana Holt", PERSON, "b"), ("Jan Holt", PERSON, "b")),
        (("Chris Evans", PERSON, "a"), ("Christine Evans", PERSON, "b"), ("Christopher Evans", PERSON, "b")),
        (("Alex Reyes", PERSON, "a"), ("Alexander Reyes", PERSON, "b"), ("Alexandra Reyes", PERSON, "b")),
        (("Helen Lund", PERSON, "a"), ("Helena Lund", PERSON, "a")),
        (("Toni Lund", PERSON, "a"), ("Tony Lund", PERSON, "b")),
        (("Thomas James", PERSON, "a"), ("James Thomas", PERSON, "b")),
        (("Orlun Thi Quill", PERSON, "a"), ("Thi Orlun Quill", PERSON, "b")),
        (("Ada Quill", PERSON, "a"), ("Ada Quill Holt", PERSON, "b")),
        (("Ada Ortega", PERSON, "a"), ("Ada Ortega Jr.", PERSON, "b")),
        (("Ada Ortega", PERSON, "a"), ("Ada Ortega Holt", PERSON, "b"), ("Ada Ortega Lund", PERSON, "b")),
        (("Jenny Lund", PERSON, "a"), ("Jane Lund", PERSON, "b"), ("Jennifer Lund", PERSON, "b")),
    ],
)
def test_two_names_stay_two(names: tuple[tuple[str, str, str], ...]) -> None:
    assert merged(*names) == {}


def test_a_lone_name_that_is_somebody_stays_so() -> None:
    assert merged(("Quill", PERSON, "a"), ("Ada Quill", PERSON, "b"), known=True) == {}
    assert merged(("Ashel", PLACE, "a"), ("River Ashel", PLACE, "b"), known=True) == {}


TEXTS = st.lists(st.sampled_from(["Ada", "Quill", "Quil", "of", "Ports", "Judge"]), min_size=1, max_size=3).map(
    " ".join
)


@given(st.dictionaries(TEXTS, st.tuples(st.sampled_from([PERSON, BODY, PLACE]), st.frozensets(st.sampled_from("abc")))))
def test_no_name_is_lost(names: dict[str, tuple[str, frozenset[str]]]) -> None:
    found = fuller_names({text: NameInStory(text, kind, outlets) for text, (kind, outlets) in names.items()})
    for short, full in found.items():
        assert short != full
        assert full not in found


WORDS = st.sampled_from(
    [
        "judge",
        "ada",
        "quill",
        "quilt",
        "of",
        "the",
        "ports",
        "river",
        "al",
        "sweden",
        "swedish",
        "iran",
        "iranian",
        "department",
        "city",
        "island",
        "norwick",
        "elvich",
        "elvitch",
        "dana",
    ]
)
NAMES = st.dictionaries(
    st.sampled_from([f"k{number}" for number in range(30)]),
    st.builds(
        NameInStory,
        st.lists(WORDS, min_size=1, max_size=4).map(" ".join),
        st.sampled_from([PERSON, BODY, PLACE]),
        st.frozensets(st.sampled_from("abc"), min_size=1, max_size=2),
        st.booleans(),
    ),
    max_size=12,
)


@given(NAMES)
def test_no_name_is_missed_by_looking_only_at_those_that_share_something(names: dict[str, NameInStory]) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("bot.entities.name_variants._Near.of", lambda near, _: list(near.names))
        patched.setattr("bot.entities.name_variants._Near.__init__", lambda near, names: setattr(near, "names", names))
        beside_each = fuller_names(names)
    assert fuller_names(names) == beside_each
