"""Publication dates in the future."""

from datetime import datetime, timedelta
from typing import Final

from bot.ingest.draft import Draft
from bot.model.article import Remark

SLACK: Final = timedelta(hours=24)  # a local time without its zone may be this far off


def future_date_remark(draft: Draft, now: datetime) -> Remark | None:
    """A remark if a draft's publication date is in the future, most likely a wrong year; None under embargo."""
    article = draft.article
    if article.published is None or article.published <= now + SLACK or (article.embargoed or now) > now:
        return None
    reason = f"published {article.published:%Y-%m-%d} is in the future; indexed, but check the date"
    return Remark(article.file, reason, draft.line)
