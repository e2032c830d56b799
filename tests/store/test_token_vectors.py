"""Token vectors of sentences are kept for as long as a story asks for them, so that none is made twice."""

from bot.store import Store, StoryEntry

ONE, TWO, THREE = {b"one": b"\x01\xff"}, {b"two": b"\x02\x00"}, {b"three": b""}
ALL = {*ONE, *TWO, *THREE}


def put(store: Store, story: str, asked: set[bytes], made: dict[bytes, bytes]) -> None:
    with store.writing() as writer:
        writer.put_story(StoryEntry(story, b"{}", (), None, None, 2))
        writer.put_token_vectors(story, asked, made)


def test_token_vectors_of_sentences_come_back_under_their_digests(store: Store) -> None:
    put(store, "s", {*ONE, *TWO}, ONE | TWO | THREE)
    assert store.token_vectors({b"one", b"none"}) == ONE
    assert store.token_vectors(ALL) == ONE | TWO
    assert store.token_vectors(set()) == {}


def test_more_token_vectors_than_one_statement_takes_are_found(store: Store) -> None:
    many = {number.to_bytes(4, "big"): b"" for number in range(40_000)}
    put(store, "s", set(many), many)
    assert store.token_vectors(many) == many


def test_what_a_story_asks_for_no_more_is_dropped(store: Store) -> None:
    put(store, "s", {*ONE, *TWO}, ONE | TWO)
    put(store, "s", {*TWO, *THREE}, THREE)
    assert store.token_vectors(ALL) == TWO | THREE
    put(store, "s", set(), {})
    assert store.token_vectors(ALL) == {}


def test_what_another_story_has_asked_for_since_is_left_to_it(store: Store) -> None:
    put(store, "s", {*ONE, *TWO}, ONE | TWO)
    put(store, "t", set(TWO), {})
    put(store, "s", set(), {})
    assert store.token_vectors(ALL) == TWO


def test_the_token_vectors_of_a_story_that_is_gone_are_dropped_unless_another_asked_for_them(store: Store) -> None:
    put(store, "s", {*ONE, *TWO}, ONE | TWO)
    put(store, "t", set(TWO), {})
    with store.writing() as writer:
        writer.drop_story("s")
        writer.drop_lost_token_vectors()
    assert store.token_vectors(ALL) == TWO
