"""Requests in threads: what each means for the thread's story, its answer, and what the thread is about then."""
