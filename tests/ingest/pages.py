"""An invented saved page."""

import json

TEXT = "<p>The swing bridge at Norwick was shut to traffic on Sunday after a barge struck its pier, the port said.</p>"
STORY = {
    "@type": "NewsArticle",
    "headline": "Bridge shut",
    "datePublished": "2024-11-17T09:30:00Z",
    "author": [{"@type": "Person", "name": "Ada Quill"}, {"@type": "Person", "name": "Tom Vale"}],
}


def page(*, linked: object = None, head: str = "", above: str = "") -> bytes:
    script = f'<script type="application/ld+json">{json.dumps(linked)}</script>' if linked else ""
    body = f"<article><h1>Bridge shut</h1>{above}{TEXT * 3}</article>"
    return f"<html><head>{head}{script}</head><body>{body}</body></html>".encode()
