"""Has the peers of a work timed, in a process of their own and on one thread."""

import json
import os
import subprocess
import sys
from pathlib import Path

from measured import Measured

ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}

# glibc gives freed arrays back to the system until it has learned better, and the same NumPy code takes 390 or 270 ms by
# what ran before. The peers are to show what they can do.
KEPT_MEMORY = {"MALLOC_MMAP_THRESHOLD_": str(2**30), "MALLOC_TRIM_THRESHOLD_": str(2**32)}


def measure(work, seconds, observed):
    """observed: the file of the right-hand side of an image problem, None for other works."""
    command = [sys.executable, Path(__file__).with_name("peers.py"), work.name, str(seconds)]
    process = subprocess.run(
        command + [observed] * bool(observed),
        env=os.environ | ONE_THREAD | KEPT_MEMORY,
        stdout=subprocess.PIPE,
        text=True,
    )
    if process.returncode:
        raise SystemExit(f"{work.name}: the peers have failed")
    variants = {comparison.peer: comparison.ours._replace(threads=1) for comparison in work.comparisons}
    return [
        Measured(variant=variants[record["who"]], **record) for record in map(json.loads, process.stdout.splitlines())
    ]
