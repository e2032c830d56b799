"""Files that are still being copied when an indexing run meets them."""

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest

from bot.cli import main


def test_an_article_that_is_still_being_copied_becomes_no_correction(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, index = tmp_path / "in" / "one.txt", tmp_path / "i.sqlite"
    file.parent.mkdir()
    file.write_text("The bridge was shut on Sunday. Nobody", encoding="utf-8")

    def indexed() -> dict[str, Any]:
        with pytest.raises(SystemExit) as ended:
            main(["index", str(file.parent), "--rest", "3600", "--no-model", "--json", "--index", str(index)])
        assert not ended.value.code
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        return told

    assert indexed()["passed_over"] == ["one.txt"]
    file.write_text("The bridge was shut on Sunday. Nobody was hurt.", encoding="utf-8")
    whole = time.time() - 7_200
    os.utime(file, (whole, whole))
    told = indexed()
    assert (told["passed_over"], told["counts"]["new"], told["counts"]["new version"]) == ([], 1, 0)
