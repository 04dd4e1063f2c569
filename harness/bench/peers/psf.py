"""The point-spread functions of the experiments."""

import numpy as np

# as in RecordedMotion.java: the published figure, 256 levels
RECORDED = """
    0   0   0   0   0   0   0   0   0   0   0
    0   0   0   0   0   0   0   0   0   0   0
    0   9  32  35  28  15   2   0   0   0   0
    5  68 226 255 224 137  38   9   0   0   0
    2  27 104 144 151 173 194  91  13   0   0
    0   2  10  15  16  30 109 173  71  11   0
    0   0   0   0   0   1  13  59 176  70   6
    0   0   0   0   0   0   0  14 104 102  12
    0   0   0   0   0   0   0   1  11  13   1
    0   0   0   0   0   0   0   0   0   0   0
    0   0   0   0   0   0   0   0   0   0   0
"""


def gaussian(sigma, size):
    """`gaussian: {sigma, size}` of an experiment."""
    w = np.exp(-((np.arange(size) - size // 2) ** 2) / (2 * sigma**2))
    return np.outer(w, w) / w.sum() ** 2


def recorded_motion():
    """`recorded-motion` of an experiment."""
    level = np.array(RECORDED.split(), dtype=float).reshape(11, 11)
    psf = np.where(level == 0, 0, np.where(level == 255, 1, (level + 0.5) / 256))
    return psf / psf.sum()
