"""``python -m bot.cli``: the same as ``copydesk``."""

from bot.cli.app import main

main()
