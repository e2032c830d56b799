"""What serving keeps out of memory: the language model always, the model of meaning until a question needs it."""

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

PROGRAM = """
import sys
from pathlib import Path

import bot.cli.serve
from bot.analyse.models.meaning import open_encoder
from bot.clock import SystemClock
from bot.newsroom import Newsroom
from bot.settings import Settings
from bot.store import open_store

index = Path(sys.argv[1])
newsroom = Newsroom(open_store(index, SystemClock()), Settings(index=index), SystemClock(), open_encoder())
newsroom.warm_up()
for title in [story.title for story in newsroom.stories(3)]:
    newsroom.summary(title)
    newsroom.compare(title)
    newsroom.search(title)
newsroom.entity("zelenskiy")
newsroom.search("about:zelensky")
heads = newsroom.store.heads(newsroom.stories(1)[0].articles)
newsroom.compare(" vs ".join(head.id for head in heads[:2]))
newsroom.evidence(heads[0].id, 0, 40)
flood = next(story for story in newsroom.stories(100) if story.title.startswith("Tarnholt flood"))
assert newsroom.ask_story("how many people were killed?", flood.id).told
print(sorted({"spacy", "thinc", "sklearn", "onnxruntime", "tokenizers"} & set(sys.modules)))
"""


def test_serving_and_answering_by_words_load_no_model(seeds_index: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(seeds_index)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr
