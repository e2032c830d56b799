"""What a question asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.analysis import FigureKind
from bot.text.typed.answer_type import AnswerType
from bot.text.typed.question import question


@pytest.mark.parametrize(
    ("typed", "words", "kinds"),
    [
        ("how many died?", ("died",), {FigureKind.COUNT, FigureKind.PERCENT}),
        ("How much was stolen?", ("stolen",), {FigureKind.MONEY, FigureKind.PERCENT}),
        ("how old is the mayor", ("mayor",), {FigureKind.AGE}),
        ("how long will the repair take?", ("repair",), {FigureKind.DURATION}),
        ("how long will it last?", (), {FigureKind.DURATION}),
        ("how fast did it go", (), {FigureKind.SPEED}),
        ("how deep was the water", ("water",), {FigureKind.DISTANCE}),
        ("how heavy is it", ("heavy",), {FigureKind.WEIGHT}),
        ("when did the bridge shut?", ("bridge", "shut"), {FigureKind.DATE}),
        ("which year was that", (), {FigureKind.DATE}),
        ("what percentage voted?", ("voted",), {FigureKind.PERCENT}),
        ("what's the latest death toll?", ("death", "toll"), {FigureKind.COUNT}),
        ("what is the current official death toll now?", ("death", "toll"), {FigureKind.COUNT}),
        ("latest toll so far", ("toll",), {FigureKind.COUNT}),
    ],
)
def test_a_figure_is_asked_for(typed: str, words: tuple[str, ...], kinds: set[FigureKind]) -> None:
    read = question(typed)
    assert read.words == words
    assert kinds <= read.kinds


@pytest.mark.parametrize(
    ("typed", "counted"), [("how high did the water get", False), ("how high is the number of dead", True)]
)
def test_what_is_high_is_counted_only_if_it_is_a_number(typed: str, counted: bool) -> None:  # noqa: FBT001 - a case
    kinds = question(typed).kinds
    assert (FigureKind.COUNT in kinds, FigureKind.DISTANCE in kinds) == (counted, True)


@pytest.mark.parametrize(
    ("typed", "words"), [("how manny people marched", ("marched",)), ("how many people", ("people",))]
)
def test_people_are_counted_and_name_nothing_beside_another_word(typed: str, words: tuple[str, ...]) -> None:
    read = question(typed)
    assert read.words == words
    assert read.kinds == {FigureKind.COUNT, FigureKind.PERCENT}


@pytest.mark.parametrize(
    ("typed", "of_any"),
    [
        ("what's the latest death toll?", True),
        ("toll?", True),
        ("flood toll", False),
        ("what is the toll road", False),
        ("how many?", False),
    ],
)
def test_a_toll_alone_is_asked_of_any_story(typed: str, of_any: bool) -> None:  # noqa: FBT001 - a case's value
    assert question(typed).of_any_story is of_any


def test_an_adjective_alone_asks_for_its_measure() -> None:
    assert question("how strong was it?").words == ("strong",)
    assert question("how big is the fine?").words == ("fine",)


@pytest.mark.parametrize(
    ("typed", "weak"),
    [
        ("when did it start", {"start"}),
        ("when did the strike end", {"end"}),
        ("how many ferries start", set()),  # few sentences have a number of ferries
        ("did the mayor resign", {"resign"}),
        ("has the prime minister visited Norwick", {"minister", "visited", "norwick"}),
        ("did anyone resign", set()),
        ("what's the weather tomorrow", {"tomorrow"}),
        ("tomorrow", set()),
        ("was he charged", set()),
        ("who resigned", set()),
    ],
)
def test_some_words_say_too_little_without_another(typed: str, weak: set[str]) -> None:
    assert question(typed).weak == weak


@pytest.mark.parametrize(
    "typed", ["which number should I use?", "why do the numbers differ", "what's his name", "it didn't"]
)
def test_words_of_the_conversation_are_not_looked_for(typed: str) -> None:
    assert question(typed).words == ()


@pytest.mark.parametrize(
    "typed", ["who were the victims?", "the victims", "the toll road", "which round?", "did he resign"]
)
def test_no_figure_is_asked_for(typed: str) -> None:
    assert not question(typed).kinds
    assert question(typed).words


@pytest.mark.parametrize(
    ("typed", "of"),
    [
        ("where did it happen?", AnswerType.PLACE),
        ("which city is it in?", AnswerType.PLACE),
        ("when did it happen?", AnswerType.OTHER),
        ("at what time did it happen?", AnswerType.TIME),
        ("what timetable is there?", AnswerType.OTHER),
        ("who resigned?", AnswerType.PERSON),
        ("who's the owner?", AnswerType.BEARER),
        ("why did she go?", AnswerType.REASON),
        ("on what grounds?", AnswerType.REASON),
        ("since when is she mayor?", AnswerType.BEGINNING),
        ("how long is the wreck?", AnswerType.EXTENT),
        ("how long did it last?", AnswerType.OTHER),
        ("how many ships wait?", AnswerType.COUNT),
        ("how much was stolen?", AnswerType.AMOUNT),
        ("what did Orme die of?", AnswerType.CAUSE_OF_DEATH),
        ("how did the vote go?", AnswerType.VOTE),
        ("did the vote go ahead?", AnswerType.YES_OR_NO),
        ("any arrests?", AnswerType.WHETHER),
        ("anyone hurt?", AnswerType.OTHER),
    ],
)
def test_the_type_of_its_answer_is_told_by_how_it_is_asked(typed: str, of: AnswerType) -> None:
    assert question(typed).type is of


@given(st.text(max_size=300))
def test_any_line_is_read(line: str) -> None:
    read = question(line)
    assert read.weak <= set(read.words)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("attendance?", "what was the attendance"),
        ("insurance payout", "what was the insurance payout"),
        ("arrested?", "arrested"),  # no noun
        ("whos going", "who is going"),
        ("how many came?", "how many people came"),
        ("was anyone hurt?", "was anyone hurt"),
    ],
)
def test_a_model_of_meaning_is_asked_whole_questions(typed: str, meant: str) -> None:
    assert question(typed).meant == meant


@pytest.mark.parametrize(
    ("typed", "listed"),
    [
        ("who were the victims?", True),
        ("who was hurt?", True),
        ("the victims", True),
        ("who is the mayor?", False),
        ("who's the attorney general?", False),
        ("how many victims?", False),
    ],
)
def test_a_list_of_people_may_answer_who_they_are_but_not_who_is_the_one(typed: str, listed: bool) -> None:  # noqa: FBT001
    assert question(typed).of_people is listed
