"""Word pieces of sentences are kept, so that none is made twice."""

from pathlib import Path

from bot.store import open_store
from tests.fakes.clock import SetClock


def test_pieces_of_sentences_come_back_under_their_digests(tmp_path: Path) -> None:
    store = open_store(tmp_path / "index.sqlite", SetClock(), create=True)
    with store.writing() as writer:
        writer.put_pieces({b"one": b"\x01\xff", b"two": b"\x02\x00"})
        writer.put_pieces({b"one": b"\x01\xff"})
    assert store.pieces({b"one", b"none"}) == {b"one": b"\x01\xff"}
    assert store.pieces(set()) == {}
    store.close()
