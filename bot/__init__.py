"""Copydesk's core: it knows about news, not about Slack.

::

    files, feeds -> ingest -> Article -> analyse -> stories -> compare -> store
                                                                            |
    terminal <- cli <- newsroom (one method per question) <-----------------+
    Slack    <- handlers (parse, listen, render) <- newsroom
    Slack    <- handlers.delivery.sender <- outbox (claim -> freeze -> send) <- digest | follow <- outbox.schedule
    browser  <- desk (the local stand-in for Slack) <-> handlers, over Slack's own protocols
"""

__version__ = "0.1.0"
