"""Requests in threads: what each means for the thread's story, its answer, and what the thread is about afterwards.

Others ask this package by the names that it lists; a line goes through its files in this order, of which all but the
first two steps are called by ``thread_answers.py``:

1. ``index_facts.py`` says which of its words the index has, before it is parsed (``handlers/parsing``).
2. ``turned_to.py`` finds the story that it turns to; ``intents.py`` says what "it" is, and makes the request.
3. ``who_reports.py`` puts the last question in place of "this"; ``pronouns.py`` says who "he" is, and
   ``outlets_named.py`` which outlets the line names.
   Where articles have a quotation, ``quotations_asked.py`` says, and that is the answer.
4. ``whole_line.py`` asks the thread's story the whole line if what was taken for a name is none.
5. ``candidates.py`` chooses among the stories that may be meant while nobody has said which.
6. ``direct_answers.py`` answers the request by itself, with ``speaking.py``, ``identify.py`` and others; if nothing is
   found, ``other_readings.py`` has the request read in other ways.
7. ``in_thread.py`` reads that answer in the thread, by the first of its ``RULES`` that applies: it stays with its
   story, or leaves it. Which rule decided, the log tells.
8. ``subjects.py`` and ``who_reports.py`` say what the thread is about afterwards, and what was asked last.
"""

from bot.newsroom.threads.candidates import stories_to_offer, with_only_choice
from bot.newsroom.threads.index_facts import has_word, is_byline, is_outlet
from bot.newsroom.threads.intents import about_links, request_for_story, request_of, second_request
from bot.newsroom.threads.named_stories import story_meant
from bot.newsroom.threads.outlets_named import outlets_held
from bot.newsroom.threads.thread_answers import answer_in_thread
from bot.newsroom.threads.turned_to import turn_to_story

__all__ = [
    "about_links",
    "answer_in_thread",
    "has_word",
    "is_byline",
    "is_outlet",
    "outlets_held",
    "request_for_story",
    "request_of",
    "second_request",
    "stories_to_offer",
    "story_meant",
    "turn_to_story",
    "with_only_choice",
]
