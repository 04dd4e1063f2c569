"""A peer, and how it is timed: each the same way."""

from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter
from typing import NamedTuple

BATCH_SECONDS = 0.02
FEWEST_BATCHES = 3
MOST_BATCHES = 200


class Solve(NamedTuple):
    """x in double precision, and how many iterations it took."""

    x: object
    iterations: int


@dataclass(frozen=True)
class Peer:
    """The name of a peer, and what is timed: it returns a `Solve`, or what it likes if the work is a kernel."""

    name: str
    call: Callable[[], object]

    def time(self, seconds):
        """The seconds of a call, over batches that are long against a tick of the clock."""
        self.call()
        once = self.batch(1)
        calls = max(1, round(BATCH_SECONDS / once))
        affordable = round(seconds / (calls * once))
        batches = min(max(affordable, FEWEST_BATCHES), MOST_BATCHES)
        return [self.batch(calls) for _ in range(batches)]

    def batch(self, calls):
        start = perf_counter()
        for _ in range(calls):
            self.call()
        return (perf_counter() - start) / calls


class System(NamedTuple):
    """What the solvers among the peers solve: x ↦ A x, and b."""

    apply: Callable
    b: object
