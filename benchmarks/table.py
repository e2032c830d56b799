"""Plain tables for benchmark programs."""

import os
from collections.abc import Sequence

import numpy as np


def show(title: str, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print one table in Markdown."""
    print(f"\n## {title}\n")
    print("| " + " | ".join(columns) + " |")
    print("| " + " | ".join("---" for _ in columns) + " |")
    for row in rows:
        print("| " + " | ".join(_text(cell) for cell in row) + " |")


def percentile(times: Sequence[float], share: float) -> float:
    """The quantile ``share`` of the times, interpolated linearly between the nearest two."""
    return float(np.quantile(times, share))


def busy() -> str:
    """How busy the machine is, in words."""
    return f"load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "load unknown"


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:,.2f}" if cell < 100 else f"{cell:,.0f}"
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
