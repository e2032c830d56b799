"""Ending a helper process together with the bot that started it."""

import os
import threading


def end_with_parent() -> None:
    """End this process when its standard input ends, as it does when the one that started it is gone, even killed."""
    threading.Thread(target=_wait, daemon=True).start()


def _wait() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)
