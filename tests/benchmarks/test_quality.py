"""The table of quality is written into its document, and nothing else of it."""

import pytest

from benchmarks.quality import BEGIN, END, put_between


def test_only_what_stands_between_the_marks_is_written() -> None:
    document = f"# Quality\n\nRead by hand.\n\n{BEGIN}\nold\n{END}\n\nMore of it.\n"
    assert put_between(document, "new") == f"# Quality\n\nRead by hand.\n\n{BEGIN}\nnew\n{END}\n\nMore of it.\n"


@pytest.mark.parametrize("document", ["# Quality\n", f"# Quality\n{BEGIN}\n", f"{END}\n{BEGIN}\n"])
def test_a_document_without_the_marks_is_left_alone(document: str) -> None:
    with pytest.raises(SystemExit, match="Nothing written"):
        put_between(document, "new")
