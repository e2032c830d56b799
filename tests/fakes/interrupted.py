"""``copydesk``, stopped by Ctrl-C while its modules are imported."""

import sys

from bot.cli import main


class KeysPressed:
    """A finder of modules during which Ctrl-C is pressed."""

    def find_spec(self, name: str, *_: object) -> None:
        """Find nothing, and stop at a module that every command needs."""
        if name == "click":
            raise KeyboardInterrupt


if __name__ == "__main__":
    sys.meta_path.insert(0, KeysPressed())
    main()
