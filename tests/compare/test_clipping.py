"""What is asked of articles that are not laid side by side."""

from hypothesis import given
from hypothesis import strategies as st

from bot.compare import compare, comparison_of, lay_out
from bot.compare.clipping import clipping, digest, digests, keep
from bot.compare.lines import name_keys
from bot.compare.names import _keys
from bot.model.analysis import Analysis, EntityType, Mention
from bot.model.article import Article
from bot.model.story import Report
from bot.stories import describe, origins
from tests.fakes.reports import report

NAMES = st.sampled_from(["Jana Holt", "Holt", "Tom Holt", "Norwick", "holt"])
MENTIONS = st.builds(
    Mention, st.integers(0, 9), st.just(9), NAMES, st.sampled_from(EntityType), st.sampled_from(["", "one", "two"])
)
REPORTS = st.lists(
    st.builds(
        lambda mentions: Report(Article("a", "", "", ""), Analysis("", 0, mentions=tuple(mentions))),
        st.lists(MENTIONS, max_size=8),
    ),
    max_size=5,
)


@given(REPORTS)
def test_names_are_keyed_by_their_uses_as_by_all_their_mentions(reports: list[Report]) -> None:
    clippings = [clipping(report) for report in reports]
    mentions = [(each.text, each.type, each.entity) for one in reports for each in one.analysis.mentions]
    assert list(_keys(clippings).items()) == list(name_keys(mentions).items())


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
    assert comparison_of(story, lay_out(story, few), keep(reports)) == whole
