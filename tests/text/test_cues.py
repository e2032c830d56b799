"""The table of verbs that attribute words."""

from collections import Counter
from importlib.resources import files

from bot.text.quoted import cues


def test_every_form_is_listed_once() -> None:
    rows = files("bot.text").joinpath("data/verbs.txt").read_text(encoding="utf-8").splitlines()
    parts = [part.partition(":")[0] for row in rows if not row.startswith("#") for part in row.split(";")]
    forms = Counter(form for part in parts for form in part.split())
    assert [form for form, times in forms.items() if times > 1] == []


def test_every_mark_has_a_meaning_and_marks_cues_alone() -> None:
    tables = [table for name, table in vars(cues).items() if name.isupper() and name != "CUES"]
    assert [mark for mark, forms in cues.MARKED.items() if not any(forms is table for table in tables)] == ["deed"]
    assert all(forms <= cues.SPEECH | cues.THOUGHT | cues.SHOWING for forms in cues.MARKED.values())
    assert cues.OF_TWO_KINDS < cues.PLAIN
