"""What serving keeps out of memory: the language model is for indexing alone."""

import subprocess
import sys
from pathlib import Path

PROGRAM = """
import sys
from pathlib import Path

import bot.cli.serve
from bot.newsroom import open_newsroom
from bot.settings import Settings

newsroom = open_newsroom(Settings(index=Path(sys.argv[1])))
for title in [story.title for story in newsroom.stories(3)]:
    newsroom.summary(title)
    newsroom.compare(title)
    newsroom.search(title)
newsroom.entity("zelenskiy")
newsroom.search("about:zelensky")
heads = newsroom.store.heads(newsroom.stories(1)[0].articles)
newsroom.compare(" vs ".join(head.id for head in heads[:2]))
newsroom.evidence(heads[0].id, 0, 40)
print(sorted({"spacy", "thinc", "sklearn"} & set(sys.modules)))
"""


def test_serving_and_answering_load_no_language_model(seeds_index: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", PROGRAM, str(seeds_index)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr
