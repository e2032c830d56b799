"""What is asked of articles that are not aligned."""

from bot.compare import align_reports, compare, comparison_of
from bot.compare.article_outlines import digest, digests, outline_of_reports
from bot.stories import origins
from tests.fakes.reports import describe, report


def test_sentences_of_the_same_words_have_one_digest() -> None:
    assert digest("“We heard a bang,” Holt said.") == digest('"We heard a bang", Holt said')
    assert digest("We heard a bang.") != digest("We heard no bang.")
    assert len(digests(report("a", "One came. Two went."))) == 2


def test_no_more_than_the_chosen_reports_need_be_there() -> None:
    texts = [f"Crew {n} lifted wagon {n} off the track at Osterleigh. The line to Norwick is shut." for n in range(20)]
    reports = [report(f"a{n:02}", text, outlet=f"Outlet {n}") for n, text in enumerate(texts)]
    story = describe("story-1", reports, origins(reports))
    whole = compare(story, reports)
    shown = {passage.article for fact in whole.agreed for passage in fact.sentences}
    assert len(shown) == 20
    few = [one for one in reports if one.article.id >= "a08"]
    assert comparison_of(story, align_reports(story, few), outline_of_reports(reports)) == whole
