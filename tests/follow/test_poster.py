"""Threads are told what is new in the story that they follow: all of it, once, and nothing else."""

from dataclasses import replace

import pytest

from tests.fakes.digest_room import article
from tests.fakes.follow_room import CHANNEL, METRO, PERSON, THREAD, TOLD_OF_METRO, FollowRoom

NOON = "2024-11-18T12:05:00+00:00"
LATER = "2024-11-18T12:15:00+00:00"
OTHER = "1732017700.000200"
GAZETTE = article("d", LATER, "The pier is to open. It opens on Friday.", outlet="Gazette")
TOLD_OF_GAZETTE = (
    "*New since 18 Nov 2024, 12:01 UTC* · 1 new article\n"
    "New articles\n"
    "• Gazette: The pier is to open · 18 Nov 2024, 12:15 UTC\n"
    "The pier is to open.\n"
    "*Only in the new articles*\n"
    "• Gazette: It opens on Friday."
)
MONDAY = (
    "*New since 18 Nov 2024, 12:00 UTC* · 1 corrected or updated\n"
    "*Corrected or updated*\n"
    "• Evening Bell: The pier at Norwick was hit · 18 Nov 2024, 12:00 UTC\n"
    "• sentence removed: It stays shut.\n"
    "• sentence added: It opens on Monday."
)
HEADLINE = (
    "*New since 18 Nov 2024, 12:00 UTC* · 1 corrected or updated\n"
    "*Corrected or updated*\n"
    "• Evening Bell: Norwick pier shut · 18 Nov 2024, 12:00 UTC\n"
    "• headline “The pier at Norwick was hit” changed to “Norwick pier shut”"
)
FRIDAY = (
    "*New since 18 Nov 2024, 12:01 UTC* · 1 corrected or updated\n"
    "*Corrected or updated*\n"
    "• Evening Bell: The pier at Norwick was hit · 18 Nov 2024, 12:01 UTC\n"
    "• sentence changed: It opens on Monday. → It opens on Friday."
)


def test_a_new_article_is_told_once_in_the_thread(room: FollowRoom) -> None:
    poster = room.poster()
    room.look_on(poster, seconds=20)
    assert room.told() == []
    room.bring(METRO, story="pier")
    for _ in range(5):
        room.look_on(poster, minutes=10)
    assert room.api.transcript == ["chat.postMessage"]
    assert room.told() == [(THREAD, TOLD_OF_METRO)]
    assert (room.followed().number, sorted(room.followed().told)) == (1, ["a", "b", "c"])


def test_what_comes_soon_after_a_post_waits_and_is_told_alone(room: FollowRoom) -> None:
    poster = room.poster()
    room.bring(METRO, story="pier")
    room.look_on(poster, minutes=1)
    room.bring(GAZETTE, story="pier")
    room.look_on(poster, minutes=14)
    assert len(room.told()) == 1
    room.look_on(poster, minutes=1)
    assert room.told() == [(THREAD, TOLD_OF_METRO), (THREAD, TOLD_OF_GAZETTE)]


def test_all_that_came_in_a_round_is_told_at_once(room: FollowRoom) -> None:
    room.index(METRO, story="pier")
    room.bring(GAZETTE, story="pier")
    room.look_on(room.poster(), minutes=1)
    [(_, told)] = room.told()
    assert told.startswith(
        "*New since 18 Nov 2024, 12:00 UTC* · 2 new articles\nNew articles\n"
        "• Gazette: The pier is to open · 18 Nov 2024, 12:15 UTC\nThe pier is to open.\n"
        "• Metro: The pier was struck · 18 Nov 2024, 12:05 UTC\nThe pier was struck.\n"
    )


def test_a_correction_is_told_with_what_it_changed_since_the_thread_was_told(room: FollowRoom) -> None:
    poster = room.poster()
    room.correct(article("b", NOON, "The pier at Norwick was hit. It opens on Monday.", outlet="Evening Bell"), "pier")
    room.look_on(poster, minutes=1)
    room.correct(article("b", NOON, "The pier at Norwick was hit. It opens on Friday.", outlet="Evening Bell"), "pier")
    room.look_on(poster, minutes=15)
    assert room.told() == [(THREAD, MONDAY), (THREAD, FRIDAY)]


def test_a_corrected_headline_is_told(room: FollowRoom) -> None:
    known = article("b", NOON, "The pier at Norwick was hit. It stays shut.", outlet="Evening Bell")
    room.correct(replace(known, article=replace(known.article, title="Norwick pier shut")), "pier")
    room.look_on(room.poster(), minutes=1)
    assert room.told() == [(THREAD, HEADLINE)]


def test_a_round_that_brings_nothing_is_not_told(room: FollowRoom) -> None:
    poster = room.poster()
    room.end_round()
    room.look_on(poster, minutes=1)
    room.correct(article("b", NOON, "The pier at Norwick was hit.  It stays shut.", outlet="Evening Bell"), "pier")
    room.look_on(poster, minutes=1)
    room.bring(article("z", NOON, "A train was late at Saltby. It came at noon."), story="train")
    room.look_on(poster, minutes=1)
    assert room.api.transcript == []


def test_a_story_that_is_being_prepared_is_waited_for(room: FollowRoom) -> None:
    poster = room.poster()
    with room.store.writing() as writer:
        writer.put_article(METRO.article, METRO.analysis, id_given=True, ready=True, story="pier")
    room.look_on(poster, minutes=1)
    assert room.told() == []
    room.compare("pier")
    room.look_on(poster, seconds=20)
    assert room.told() == [(THREAD, TOLD_OF_METRO)]


def test_two_threads_that_follow_one_story_are_each_told(room: FollowRoom) -> None:
    room.clock.set("2024-11-18T12:00:30Z")
    room.follow("pier", OTHER)
    room.bring(METRO, story="pier")
    room.look_on(room.poster(), minutes=1)
    assert room.told() == [(THREAD, TOLD_OF_METRO), (OTHER, TOLD_OF_METRO)]


def test_a_follow_outlasts_a_change_of_its_storys_id(room: FollowRoom) -> None:
    poster = room.poster()
    room.move("rebuilt", "a", "b")
    room.look_on(poster, seconds=30)
    assert room.api.transcript == []
    room.bring(METRO, story="rebuilt")
    room.look_on(poster, seconds=30)
    assert room.told() == [(THREAD, TOLD_OF_METRO)]
    assert room.store.conversations.recall(CHANNEL, THREAD).story == "rebuilt"


def test_of_a_story_that_splits_the_part_with_most_articles_is_followed_on(room: FollowRoom) -> None:
    poster = room.poster()
    room.bring(METRO, story="pier")
    room.look_on(poster, minutes=1)
    room.move("split", "a", "c")
    room.bring(GAZETTE, story="split")
    room.bring(article("e", LATER, "The pier was hit. A seal looked on.", outlet="Courier"), story="pier")
    room.look_on(poster, minutes=20)
    assert [told.partition("\n")[0] for _, told in room.told()] == [
        "*New since 18 Nov 2024, 12:00 UTC* · 1 new article",
        "*New since 18 Nov 2024, 12:01 UTC* · 1 new article",
    ]
    assert "Gazette" in room.told()[1][1]
    assert "seal" not in room.told()[1][1]


def test_what_may_not_be_shown_is_not_told(room: FollowRoom) -> None:
    poster = room.poster()
    hidden = article("h", NOON, "The pier is sold. The price is secret.", outlet="Courier")
    with room.store.writing() as writer:
        writer.put_article(hidden.article, hidden.analysis, id_given=True, ready=False, story="pier")
    room.end_round()
    room.look_on(poster, minutes=1)
    assert room.api.transcript == []
    with room.store.writing() as writer:
        for name in ("a", "b"):
            writer.retire(name)
    room.bring(METRO, story="pier")
    room.look_on(poster, minutes=20)
    assert room.api.transcript == []


def test_an_unsent_message_that_lay_for_long_is_made_anew_without_what_was_withdrawn_since(room: FollowRoom) -> None:
    room.bring(METRO, GAZETTE, story="pier")
    room.api.ordered.append("before 500")
    room.look_on(room.poster(), minutes=1)
    assert room.api.messages == []
    with room.store.writing() as writer:
        writer.retire("c")
    room.compare("pier")
    poster = room.poster()
    for _ in range(3):
        room.look_on(poster, minutes=5)
    [(_, told)] = room.told()
    assert told.startswith("*New since 18 Nov 2024, 12:00 UTC* · 1 new article\n")
    assert "Metro" not in told


@pytest.mark.parametrize("how", ["drop", "500", "fatal", "page"])
@pytest.mark.parametrize("taken", ["after", "before"])
def test_an_unknown_outcome_is_looked_into_before_anything_is_sent_again(
    room: FollowRoom, how: str, taken: str
) -> None:
    poster = room.poster()
    room.bring(METRO, story="pier")
    room.api.ordered.append(f"{taken} {how}")
    for _ in range(20):
        room.look_on(poster, seconds=30)
    assert room.told() == [(THREAD, TOLD_OF_METRO)]
    assert room.followed().number == 1


def test_where_history_may_not_be_read_what_may_be_there_is_not_told_again(room: FollowRoom) -> None:
    room.api.scopes.discard("channels:history")
    poster = room.poster()
    room.bring(METRO, story="pier")
    room.api.ordered.append("after drop")
    for _ in range(49):
        room.look_on(poster, hours=1)
    room.bring(GAZETTE, story="pier")
    room.look_on(poster, hours=1)
    assert [told.splitlines()[2] for _, told in room.told()] == [
        "• Metro: The pier was struck · 18 Nov 2024, 12:05 UTC",
        "• Gazette: The pier is to open · 18 Nov 2024, 12:15 UTC",
    ]


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("thread_not_found", "The thread is no longer there."),
        ("not_in_channel", "I am not in this channel."),
        ("channel_not_found", "I cannot see this channel."),
        ("is_archived", "This channel is archived: nothing can be posted here."),
        ("made_up_error", "Slack refused the message: made_up_error."),
    ],
)
def test_a_refusal_ends_the_follow_with_its_reason(
    room: FollowRoom, code: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    poster = room.poster()
    room.bring(METRO, story="pier")
    room.api.ordered.append(f"refuse {code}")
    with caplog.at_level("INFO"):
        for _ in range(10):
            room.look_on(poster, minutes=10)
    assert room.api.transcript == ["chat.postMessage"]
    assert (room.followed().reason, room.followed().ended is None) == (reason, False)
    [ended] = [line for line in caplog.messages if line.startswith("follow_ended")]
    assert reason in ended


def test_a_token_that_is_refused_ends_no_follow(room: FollowRoom) -> None:
    poster = room.poster()
    room.bring(METRO, story="pier")
    room.api.ordered.extend(["refuse token_revoked"] * 3)
    for _ in range(20):
        room.look_on(poster, minutes=1)
    assert room.told() == [(THREAD, TOLD_OF_METRO)]


def test_a_follow_for_which_nothing_comes_ends_and_is_listed_for_a_while(room: FollowRoom) -> None:
    poster = room.poster()
    room.look_on(poster, days=13, hours=23)
    assert room.followed().ended is None
    room.look_on(poster, hours=2)
    assert room.followed().reason == "nothing new came for 14 days"
    assert room.over == [room.followed()]
    room.bring(METRO, story="pier")
    room.look_on(poster, days=1)
    assert room.api.transcript == []


def test_a_thread_that_ended_its_follow_is_told_no_more(room: FollowRoom) -> None:
    room.bring(METRO, story="pier")
    room.api.ordered.append("before drop")
    poster = room.poster()
    room.look_on(poster, minutes=1)
    room.store.follows.drop(room.followed())
    for _ in range(10):
        room.look_on(poster, minutes=2)
    assert room.api.messages == []


def test_a_thread_that_follows_another_story_is_told_of_that_one(room: FollowRoom) -> None:
    poster = room.poster()
    room.bring(article("z", NOON, "A train was late at Saltby. It came at noon."), story="train")
    room.follow("train")
    room.bring(METRO, story="pier")
    room.bring(article("y", LATER, "A train was late. Its driver is new.", outlet="Metro"), story="train")
    room.look_on(poster, minutes=1)
    [(thread, told)] = room.told()
    assert (thread, room.followed().asked_by) == (THREAD, PERSON)
    assert told.splitlines()[2] == "• Metro: A train was late · 18 Nov 2024, 12:15 UTC"


def test_a_program_that_is_stopped_leaves_what_is_new_to_the_next(room: FollowRoom) -> None:
    room.bring(METRO, story="pier")
    stopped = room.poster()
    stopped.stop()
    room.look_on(stopped, minutes=1)
    assert room.api.transcript == []
    room.poster().tick()
    assert room.told() == [(THREAD, TOLD_OF_METRO)]
