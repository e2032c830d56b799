"""The articles that a run's drafts are of."""

from collections.abc import Sequence

from bot.index.refused import in_file, withheld
from bot.index.report import IndexReport
from bot.ingest import Draft
from bot.ingest.decide import identified
from bot.model.article import Article, Remark
from bot.store import Store
from bot.text.publication.addresses import canonical
from bot.text.publication.one_article import may_be_one_article


class Identifier:
    """Gives drafts the ids of their articles; the report gets files that share an id although their texts differ."""

    def __init__(self, store: Store, report: IndexReport) -> None:
        self._store = store
        self._report = report
        self._files: dict[str, str] = {}  # where each id that a source gives was first read

    def identified(self, window: Sequence[Draft]) -> list[Draft]:
        """The window's drafts under the ids of their articles, including those that are new in this window.

        One that can only withhold its article is left out if that is not known.
        """
        store = self._store
        new: dict[str, str] = {}  # by address
        earlier: dict[str, Article] = {}  # by id
        found = []
        for read_draft in window:
            address, stored = canonical(read_draft.article.url), store.versions(read_draft.article.id)
            draft = identified(read_draft, stored, store.id_at(read_draft.article.url) or new.get(address, ""))
            name = draft.article.id
            if address and not draft.id_given:
                new.setdefault(address, name)
            if draft.withholds:
                known = earlier.get(name) or self._current(name) or self._current(in_file(draft, store))
                if known is None:
                    continue
                draft = withheld(draft, known)
            elif draft.id_given:
                self._check(draft, [*([earlier[name]] if name in earlier else []), *(one.article for one in stored)])
            earlier[draft.article.id] = draft.article
            found.append(draft)
        return found

    def _current(self, article_id: str) -> Article | None:
        return next((one.article for one in self._store.versions(article_id) if one.current), None)

    def _check(self, draft: Draft, others: Sequence[Article]) -> None:
        """Report a draft if another file of this run has its id and only texts that are quite another."""
        article = draft.article
        first = self._files.setdefault(article.id, article.file)
        texts = [other.text for other in others if other.file == first != article.file]
        if texts and not any(may_be_one_article(article.text, text) for text in texts):
            reason = (
                f"has the id “{article.id}” of {first}, whose text is quite another; only one of them is shown,"
                " so give each article its own id"
            )
            self._report.doubts.append(Remark(article.file, reason, draft.line))
