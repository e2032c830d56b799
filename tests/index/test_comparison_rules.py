"""When stories have to be compared again."""

import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parents[2]


def rules(folder: Path) -> str:
    script = "from bot.index.comparison_rules import rules; print(rules())"
    return subprocess.run([sys.executable, "-c", script], cwd=folder, check=True, capture_output=True, text=True).stdout


@pytest.mark.slow
def test_the_rules_are_others_if_code_or_a_table_of_a_comparison_is(tmp_path: Path) -> None:
    copytree(ROOT / "bot", tmp_path / "bot", ignore=ignore_patterns("__pycache__"))
    found = [rules(ROOT), rules(tmp_path)]
    assert found[0] == found[1]  # wherever it is installed, and whether it has been run or not
    for changed, by in (
        ("text/data/synonyms.txt", "\n"),
        ("compare/differences/speakers.py", "_MORE = 1\n"),
        ("index/prepare.py", "_MORE = 1\n"),
        ("digest/run.py", "_MORE = 1\n"),  # a digest compares nothing
        ("entities/resolve/name_index.py", "_MORE = 1\n"),  # nor does a name that is typed
        ("text/typed/question.py", "_MORE = 1\n"),  # nor a question
        ("compare/differences/speakers.py", "\n\n# What is said of it.\n"),
    ):
        with (tmp_path / "bot" / changed).open("a", encoding="utf-8") as file:
            file.write(by)
        found.append(rules(tmp_path))
    module = tmp_path / "bot" / "compare" / "compare.py"
    code = module.read_text(encoding="utf-8")
    assert code.startswith('"""')
    module.write_text(code.replace('"""', '"""Told anew: ', 1), encoding="utf-8")
    found.append(rules(tmp_path))
    assert len(set(found[1:5])) == 4
    assert set(found[5:]) == {found[4]}
