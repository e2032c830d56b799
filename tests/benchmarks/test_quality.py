"""The table of quality is written into its document, and nothing else of it."""

import sys

import pytest

from benchmarks.quality import BEGIN, END, printed, put_between


def test_only_what_stands_between_the_marks_is_written() -> None:
    document = f"# Quality\n\nRead by hand.\n\n{BEGIN}\nold\n{END}\n\nMore of it.\n"
    assert put_between(document, "new") == f"# Quality\n\nRead by hand.\n\n{BEGIN}\nnew\n{END}\n\nMore of it.\n"


@pytest.mark.parametrize("document", ["# Quality\n", f"# Quality\n{BEGIN}\n", f"{END}\n{BEGIN}\n"])
def test_a_document_without_the_marks_is_left_alone(document: str) -> None:
    with pytest.raises(SystemExit, match="Nothing written"):
        put_between(document, "new")


@pytest.mark.parametrize(("code", "fine", "told"), [("print(1)", 0, "1\n"), ("print(1); exit(1)", 1, "1\n")])
def test_what_a_program_prints_is_read(code: str, fine: int, told: str) -> None:
    assert printed(sys.executable, "-c", code, fine=fine) == told


@pytest.mark.parametrize("fine", [0, 1])
def test_a_program_that_fails_ends_the_run_with_its_reason(fine: int) -> None:
    with pytest.raises(SystemExit, match=r"failed:\nno rows"):
        printed(
            sys.executable,
            "-c",
            f"import sys; print('same 1'); sys.stderr.write('no rows'); exit({fine + 1})",
            fine=fine,
        )
