"""When stories have to be compared again."""

import re
import subprocess
import sys
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

from bot.index.comparison_rules import PARTS

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
        ("model/scores.py", "_MORE = 1\n"),
        ("index/prepare.py", "_MORE = 1\n"),
        ("digest/run.py", "_MORE = 1\n"),  # a digest compares nothing
        ("entities/resolve/name_index.py", "_MORE = 1\n"),  # nor does a name that is typed
        ("text/typed/question.py", "_MORE = 1\n"),  # nor a question
        ("text/typed/data/told_as.tsv", "\n"),
        ("model/request.py", "_MORE = 1\n"),
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
    assert len(set(found[1:6])) == 5
    assert set(found[6:]) == {found[5]}


def test_the_rules_hold_all_that_their_code_uses_of_the_model_and_need_no_typed_line() -> None:
    parts = [ROOT / "bot" / part for part in PARTS if not part.startswith("model/")]
    modules = [file for part in parts for file in ([part] if part.is_file() else part.rglob("*.py"))]
    code = [file.read_text(encoding="utf-8") for file in modules if not {"resolve", "typed"} & set(file.parts)]
    used = {found for text in code for found in re.findall(r"^from bot\.(model\.\w+|text\.typed)", text, re.MULTILINE)}
    assert {f"{name.replace('.', '/')}.py" for name in used} == {part for part in PARTS if part.startswith("model/")}
