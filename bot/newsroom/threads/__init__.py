"""Requests in threads: what each means for the thread's story, its answer, and what the thread is about then.

A line goes through these, in this order; all but the first two steps are called by ``thread_answers.py``:

1. ``index_facts.py`` says which of its words the index has, before it is parsed (``handlers/parsing``).
2. ``named_stories.py`` finds the story that it turns to; ``subjects.py`` says what "it" is, and makes the request;
   ``spoken_of.py`` says who "he" is.
3. ``who_reports.py`` puts the last question in place of "this"; ``sides.py`` finds the outlets that it names.
4. ``whole_line.py`` asks the thread's story the whole line if what was taken for a name is none.
5. ``open_stories.py`` chooses among the stories that are open while nobody has said which.
6. ``direct_answers.py`` answers the request by itself, with ``speaking.py``, ``identify.py`` and others; if nothing is
   found, ``other_readings.py`` has the request read in other ways.
7. ``in_thread.py`` reads that answer in the thread: it stays with its story, or leaves it.
8. ``subjects.py`` and ``who_reports.py`` say what the thread is about then, and what was asked last.
"""
