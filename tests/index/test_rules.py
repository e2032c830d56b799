"""When stories have to be compared again."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[2]


def rules(folder: Path) -> str:
    script = "from bot.index.rules import rules; print(rules())"
    return subprocess.run([sys.executable, "-c", script], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_the_rules_are_others_if_code_or_a_table_of_a_comparison_is(tmp_path: Path) -> None:
    copytree(ROOT / "bot", tmp_path / "bot", ignore=ignore_patterns("__pycache__"))
    found = [rules(ROOT), rules(tmp_path)]
    assert found[0] == found[1]  # wherever it is installed, and whether it has been run or not
    for changed in ("text/data/synonyms.txt", "compare/differences/speakers.py", "digest/run.py"):
        with (tmp_path / "bot" / changed).open("a") as file:
            file.write("\n")
        found.append(rules(tmp_path))
    assert len(set(found[1:4])) == 3
    assert found[4] == found[3]  # a digest compares nothing
