"""The sources of a run: which files there are, how they are named, and the drafts in them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import islice
from pathlib import Path

from bot.index.report import IndexReport
from bot.ingest import Draft, PassedOver, RefusedDraft, read_path
from bot.ingest.decide import is_known
from bot.ingest.folders import Folders, absolute, is_there
from bot.model.article import Refusal
from bot.store import Store

PROOF = 50  # articles of a folder that are checked to decide whether it was read before


def read(
    paths: Sequence[Path], limit: int, store: Store, report: IndexReport, now: datetime, rest: float = 0
) -> Iterator[Draft]:
    """Every draft below the paths; the report gets refusals, and what is passed over.

    A refused article that may not be shown, or of which that cannot be read, is yielded too. The folders' names are
    stored before anything is read.
    """
    note = store.notes().get("folders", "")
    fresh = store.freshness()
    folders = Folders.kept(note, has_articles=bool(fresh.articles or fresh.indexed))
    known = _known(paths, folders, limit, store)
    if folders.written() != note:
        with store.writing() as writer:
            writer.note("folders", folders.written())
    for path, folder in zip(paths, known, strict=True):
        for found in read_path(path, limit, partial(folders.called, folder, index=store), store, rest):
            if isinstance(found, Refusal):
                report.refusals.append(found)
                if isinstance(found, RefusedDraft) and (found.draft.withholds or not found.draft.article.visible(now)):
                    yield replace(found.draft, withholds=True)
            elif isinstance(found, PassedOver):
                report.passed_over[found.why].append(found.file)
            else:
                yield found


def _known(paths: Sequence[Path], folders: Folders, limit: int, store: Store) -> list[Path]:
    """The known folder of each path; a path that does not exist stays as it is."""

    def proves(folder: Path, called: Callable[[str], str]) -> bool:
        first = islice(read_path(folder, limit, called, store), PROOF)
        drafts = [one for one in first if isinstance(one, Draft) and not one.id_given]
        same = [is_known(draft, stored) for draft in drafts if (stored := store.versions(draft.article.id))]
        return sum(same) > len(same) / 2

    homes = [path.parent if is_there(path) and not path.is_dir() else path for path in paths]
    asked = {absolute(home) for home in homes}
    return [folders.known(home, asked, store, proves) if is_there(home) else home for home in homes]
