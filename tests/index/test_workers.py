import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from multiprocessing import active_children

import pytest

from benchmarks.newsprint import generate
from bot.analyse.analyst import Analyst
from bot.cli.tools import open_analyst
from bot.index.workers import Analyses, Workers
from bot.model.article import Article
from bot.settings import Settings

pytestmark = pytest.mark.slow

ANALYST = partial(open_analyst, Settings(), with_model=False)
ARTICLES = [Article(str(number), row["text"], row["title"], row["outlet"]) for number, row in enumerate(generate(30))]
SECONDS = 20  # for a process to end


@pytest.fixture(scope="module")
def analyst() -> Analyst:
    return ANALYST()


@pytest.fixture
def analyses(analyst: Analyst) -> Iterator[Analyses]:
    with closing(Analyses(analyst, Workers(2, ANALYST, few=20))) as opened:
        yield opened


def test_processes_make_the_analyses_that_one_makes(analyst: Analyst, analyses: Analyses) -> None:
    analyses.begin(ARTICLES[:25])
    assert len(active_children()) == 2
    assert analyses.of(ARTICLES[5:]) == analyst.analyses(ARTICLES[5:])
    assert analyses.of(ARTICLES[:5]) == analyst.analyses(ARTICLES[:5])
    analyses.close()
    assert active_children() == []


def test_few_articles_start_no_process(analyst: Analyst, analyses: Analyses) -> None:
    analyses.begin(ARTICLES[:19])
    assert active_children() == []
    assert analyses.of(ARTICLES[:19]) == analyst.analyses(ARTICLES[:19])


def test_a_killed_process_loses_no_analysis(analyst: Analyst, analyses: Analyses) -> None:
    analyses.begin(ARTICLES)
    for process in active_children():
        process.kill()
    assert analyses.of(ARTICLES) == analyst.analyses(ARTICLES)
    analyses.begin(ARTICLES)
    assert active_children() == []


def test_processes_killed_between_two_windows_lose_no_analysis(analyst: Analyst, analyses: Analyses) -> None:
    analyses.begin(ARTICLES)
    for process in active_children():
        process.kill()
        process.join()
    time.sleep(0.5)  # for the pool to notice
    analyses.begin(ARTICLES)
    assert analyses.of(ARTICLES) == analyst.analyses(ARTICLES)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_a_process_ends_with_the_one_that_started_it(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "tests.fakes.analysing"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        started = int(child.stdout.readline())
        child.send_signal(number)
        child.wait()
        assert "Process SpawnProcess" not in child.stderr.read()
    until = time.monotonic() + SECONDS
    while _is_running(started) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _is_running(started)


def test_whoever_ends_it_reads_no_warning() -> None:
    command = [sys.executable, "-m", "tests.fakes.analysing"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        child.stdout.readline()
        child.terminate()
        _, told = child.communicate()
    assert (child.returncode, told) == (143, "")


def _is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
