"""Progress that is not shown."""


class _Silent:
    def start(self, what: str, total: int | None) -> None:
        """A stage begins."""

    def step(self, count: int = 1) -> None:
        """A step is done."""

    def stop(self) -> None:
        """All is done."""


SILENT = _Silent()
