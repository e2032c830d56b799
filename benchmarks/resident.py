"""The memory that a process uses."""

import subprocess
from pathlib import Path


def megabytes(process: int) -> float:
    """Resident memory of a process in MB (1,000,000 bytes), including file pages that it shares with others."""
    status = Path(f"/proc/{process}/status")
    if status.exists():
        line = next(line for line in status.read_text(encoding="utf-8").splitlines() if line.startswith("VmRSS:"))
        return int(line.split()[1]) * 1024 / 1e6
    found = subprocess.run(
        ["ps", "-o", "rss=", "-p", str(process)],
        capture_output=True,
        check=True,
        text=True,
    )
    return int(found.stdout) * 1024 / 1e6
