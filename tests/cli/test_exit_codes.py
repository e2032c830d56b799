"""Exit codes of commands that find nobody, nothing to read, or no room for their output."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]


@pytest.mark.parametrize(("name", "code"), [("J. Holt", 0), ("Zzyzx", 1)])
def test_a_name_that_fits_nobody_is_not_found_in_a_dictionary_either(
    run: Run, tmp_path: Path, name: str, code: int
) -> None:
    (tmp_path / "desk.yaml").write_text("- {id: e1, name: Jana Holt, type: person, aliases: [J. Holt]}\n")
    assert run("entity", "--entities", str(tmp_path / "desk.yaml"), name, with_index=False)[0] == code


def test_indexing_what_is_not_there_makes_no_index(run: Run, tmp_path: Path) -> None:
    index = tmp_path / "new.sqlite"
    code, _, err = run("index", str(tmp_path / "none"), "--index", str(index), with_index=False)
    assert (code, err) == (2, f"copydesk: There is no such file or folder: {tmp_path / 'none'}. No index was made.\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_finds_no_room_is_told_and_a_reader_that_stops_is_no_failure(seeds_index: Path) -> None:
    asked = f"{sys.executable} -m bot.cli stories --index {seeds_index}"
    line = f"set -o pipefail; {asked} > /dev/full; echo $?; {asked} | head -1 > /dev/null; echo $?"
    done = subprocess.run(["/bin/bash", "-c", line], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == (
        "1\n0\n",
        "copydesk: the output cannot be written: No space left on device.\n",
    )
