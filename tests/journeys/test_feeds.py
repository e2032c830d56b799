"""From two feeds to an answer: what their articles agree on, and what a changed page corrected."""

from dataclasses import replace
from pathlib import Path

from bot.index.build import build
from bot.ingest.entries import Address
from bot.model.comparison import Comparison
from bot.newsroom import open_newsroom
from bot.settings import Settings
from bot.store import open_store
from tests.fakes.clock import SetClock
from tests.fakes.plain_tools import plain_tools
from tests.fakes.silence import Silence
from tests.fakes.web import Page, fake_web

LEDGER = (
    "A barge struck the eastern pier of the Norwick swing bridge on Sunday and shut it to all traffic.",
    "Nine people were hurt, the harbour master, Ada Quill, said.",
    "Engineers will inspect the pier of the swing bridge on Monday morning.",
)
BELL = (
    "The Norwick swing bridge was shut to all traffic on Sunday after a barge struck its eastern pier.",
    "Nine people were hurt, according to the harbour master, Ada Quill.",
    "Schools in Eldham will open an hour late because buses have to go round by the old ford.",
)


def page(*paragraphs: str) -> str:
    return f"<html><body><article>{''.join(f'<p>{one}</p>' for one in paragraphs)}</article></body></html>"


def feed(outlet: str, place: str, updated: str) -> Page:
    return Page(
        f"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>{outlet}</title><entry>
        <id>tag:{place},2024</id><title>Barge shuts Norwick swing bridge</title><link href="http://{place}"/>
        <published>2024-11-17T18:00:00Z</published><updated>{updated}</updated></entry></feed>""",
        "application/atom+xml",
    )


def test_two_feeds_are_compared_and_a_changed_page_is_a_correction(tmp_path: Path) -> None:
    clock, path = SetClock("2024-11-18T08:00:00Z"), tmp_path / "index.sqlite"
    with fake_web() as web:
        sources = [Address(web.url(f"{host}.example/feed.xml"), is_feed=True) for host in ("ledger", "bell")]
        web.put({"ledger.example/bridge": page(*LEDGER), "bell.example/bridge": page(*BELL)})
        web.put({"bell.example/feed.xml": feed("Evening Bell", "bell.example:#/bridge", "2024-11-17T18:00:00Z")})
        tools = replace(plain_tools(), web=web.web())

        def read(updated: str, *text: str) -> None:
            web.put({"ledger.example/feed.xml": feed("Harbour Ledger", "ledger.example:#/bridge", updated)})
            web.put({"ledger.example/bridge": page(*text)})
            store = open_store(path, clock, create=True)
            assert build(sources, store, tools, clock, Silence(), 100_000).refusals == []
            store.close()

        read("2024-11-17T18:00:00Z", *LEDGER)
        newsroom = open_newsroom(Settings(index=path, semantic="none"))
        compared = newsroom.compare("norwick bridge")
        assert isinstance(compared, Comparison)
        assert {head.outlet for head in compared.heads} == {"Harbour Ledger", "Evening Bell"}
        agreed = [{passage.text for passage in fact.sentences} for fact in compared.agreed]
        assert agreed == [{LEDGER[0], BELL[0]}, {LEDGER[1], BELL[1]}]
        assert {passage.text for passage in compared.only} == {LEDGER[2], BELL[2]}

        clock.forward(minutes=5)
        read("2024-11-18T08:02:00Z", LEDGER[0], LEDGER[1].replace("Nine", "Eleven"), LEDGER[2])
        summary = newsroom.article_summary(newsroom.store.find_heads(web.url("ledger.example/bridge"))[0].id)
        assert list(summary.changes) == ["figure “Nine” changed to “Eleven”"]
        newsroom.store.close()
