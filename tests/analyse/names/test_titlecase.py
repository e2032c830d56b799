import pytest

from bot.analyse.names.titlecase import titlecase_spans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mayor, Jana Holt, spoke.", [("Jana Holt", "PERSON")]),
        ("Yesterday President Orrin spoke.", [("Orrin", "PERSON")]),
        ("A ship of the Harbour Safety Board sank.", [("Harbour Safety Board", "ORG")]),
        ("The ship sank in Brennick on Monday.", [("Brennick", "GPE")]),
        ("The HSB met.", [("HSB", "ORG")]),
        (
            "British Prime Minister Jana Holt met Harbour Bank chief Amara Quill.",
            [("Jana Holt", "PERSON"), ("Harbour Bank", "ORG"), ("Amara Quill", "PERSON")],
        ),
        ("Ships sank. Nobody knew.", []),
        ("The ships of Ursel von der Heide sank.", [("Ursel von der Heide", "PERSON")]),
        ("Ships sank, Holt said.", [("Holt", "PERSON")]),
        ("HARBOUR BOARD MEETS", []),
        ("La alcaldesa, Yolanda Restrepo, habló en Brennick.", [("Yolanda Restrepo", "PERSON"), ("Brennick", "GPE")]),
        (
            "Das sagte Krankenschwester Dana Okafor. Auch Bürgermeister Piet Lindqvist kam, und Gerhard Richter blieb.",
            [("Dana Okafor", "PERSON"), ("Piet Lindqvist", "PERSON"), ("Gerhard Richter", "PERSON")],
        ),
        ("", []),
    ],
)
def test_capital_letters_tell_names(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[start:end], label) for start, end, label in titlecase_spans(text)] == found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Das teilten die Gewerkschaft und das Unternehmen am Freitag mit.", []),
        ("Die Löhne in Norwick steigen um 6,5 Prozent, sagte der Chef der Hafengesellschaft.", []),
        ("Die Vorsitzende der Gewerkschaft, Rosa Lindgate, sprach vor dem Tor.", ["Rosa Lindgate"]),
        ("Der Bürgermeister Paul Stein lobte die Einigung.", ["Paul Stein"]),
        ("„Viel zu schnell“, sagte der Lotse Jon Marrow.", ["Jon Marrow"]),
        ("Das sagte Hafensprecherin Anna von der Heide am Montag.", ["Anna von der Heide"]),
        ("Rosa und Paul kamen zum Hafen.", []),
    ],
)
def test_where_nouns_are_capitalised_a_given_name_tells_a_person(text: str, people: list[str]) -> None:
    assert [(text[start:end], kind) for start, end, kind in titlecase_spans(text, "de")] == [
        (name, "PERSON") for name in people
    ]
