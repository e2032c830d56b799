"""``python -m bot.cli``: the same as ``copydesk``."""

from bot.cli import main

main()
