"""The unit for systemd in the how-to: systemd understands every line, and does not start again what cannot run."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.outbox.deliver import CALL
from handlers.work import NOTIFYING_SECONDS, WITHIN

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/how-to/run-as-a-service.md").read_text(encoding="utf-8")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd is not installed")
def test_systemd_understands_every_line(tmp_path: Path) -> None:
    found = re.search(r"```ini\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    program = "/srv/copydesk/.venv/bin/copydesk"
    assert program in found[1]
    unit = tmp_path / "copydesk.service"
    unit.write_text(found[1].replace(program, sys.executable).replace("User=copydesk", "User=root"), encoding="utf-8")
    command = ["systemd-analyze", "verify", str(unit)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert [line for line in done.stderr.splitlines() if "copydesk.service" in line] == []


def test_there_is_time_to_stop_for_all_that_is_done_one_after_another() -> None:
    needed = CALL.total_seconds() + WITHIN + NOTIFYING_SECONDS
    found = re.search(r"^TimeoutStopSec=(\d+)$", PAGE, re.MULTILINE)
    assert found is not None
    assert int(found[1]) > needed
    assert f"give it {found[1]} seconds to stop" in PAGE


def test_wrong_settings_end_it_with_the_code_after_which_systemd_does_not_start_it_again(tmp_path: Path) -> None:
    (tmp_path / "copydesk.yaml").write_text("zone: Nowhere\n", encoding="utf-8")
    command = [sys.executable, "-m", "bot.cli", "serve", "--config", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, env={"PATH": ""}, capture_output=True, check=False)
    assert f"\nRestartPreventExitStatus={done.returncode}\n" in PAGE
