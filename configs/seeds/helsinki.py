"""The data of the Helsinki course, of its files DC1_cont_data_comp and DC2_discretedata_comp; the noise is java.util.Random's."""

import math

import numpy as np
from scipy.interpolate import CubicSpline

N = 64
REACH = 0.04


class JavaRandom:
    """java.util.Random, of which only nextGaussian is needed."""

    def __init__(self, seed):
        self.state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)
        self.kept = None

    def bits(self, count):
        self.state = (self.state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        return self.state >> (48 - count)

    def uniform(self):
        return ((self.bits(26) << 27) + self.bits(27)) / (1 << 53)

    def gaussian(self):
        if self.kept is not None:
            value, self.kept = self.kept, None
            return value
        while True:
            u, v = 2 * self.uniform() - 1, 2 * self.uniform() - 1
            s = u * u + v * v
            if 0 < s < 1:
                factor = math.sqrt(-2 * math.log(s) / s)
                self.kept = v * factor
                return u * factor


def target(x):
    f = np.zeros_like(x)
    f[(x >= 0.12) & (x <= 0.15)] = 1.5
    f[(x >= 0.2) & (x <= 0.25)] = 1.3
    f[(x >= 0.75) & (x <= 0.85)] = 1
    slope = (x >= 0.35) & (x <= 0.55)
    f[slope] = 5 * (x[slope] - 0.35)
    return f


def psf(x):
    return np.where(np.abs(x) < REACH, (x + REACH) ** 2 * (x - REACH) ** 2, 0)


def data(sigma):
    """Blurred on a fine grid and noisy, as in the course: m, and x."""
    nodes = np.linspace(-REACH, REACH, 1000)
    weights = psf(nodes) / psf(nodes).sum()
    fine = np.linspace(0, 1, 2000)
    blurred = np.array([weights @ target((t - nodes) % 1) for t in fine])
    x = np.arange(N) / N
    m = CubicSpline(fine, blurred)(x)
    random = JavaRandom(1)
    deviation = sigma * np.abs(m).max()
    return m, m + deviation * np.array([random.gaussian() for _ in range(N)]), x


def weights():
    side = math.ceil(REACH * N)
    w = psf(np.arange(-side, side + 1) / N)
    return w / w.sum()


def matrix():
    w = weights()
    side = len(w) // 2
    A = np.zeros((N, N))
    for i in range(N):
        for k in range(-side, side + 1):
            A[i, (i - k) % N] += w[k + side]
    return A
