"""What is known of one contestant after it has been timed."""

from typing import NamedTuple

from works import Variant


class Measured(NamedTuple):
    """The samples of ours or of a peer; of a solver also how many iterations it took, and where it arrived."""

    who: str
    variant: Variant
    seconds: list
    iterations: int = 0
    relative_residual: float = 0
