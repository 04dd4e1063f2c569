"""Exercise M2 of the Helsinki course: Morozov's alpha by a grid and by the search for a root, in NumPy.

Prints `name,value` lines. Its data are those of the files DC1_cont_data_comp and DC2_discretedata_comp that it builds upon;
the noise comes from java.util.Random, as MATLAB's is not at hand. What is printed is the root of alpha. The document's delta
is sqrt(n) sigma, too small by the largest datum; "drawn" is the norm of the noise itself, as its level times the norm of m, and
"slip" that norm divided likewise.
"""

import math
import sys

try:
    import numpy as np
    from scipy.interpolate import CubicSpline
    from scipy.optimize import brentq, minimize_scalar
except ImportError:
    print("H2.py needs numpy and scipy", file=sys.stderr)
    sys.exit(3)

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


def on_grid(objective):
    """The document's: the first point of a grid where the residual is too large; none if the root lies beyond its end."""
    grid = np.arange(1000) * 1e-5 + 1e-7
    above = [objective(alpha) > 0 for alpha in grid]
    return float(grid[np.argmax(above)]) if any(above) else math.nan


def choices(sigma):
    clean, m, x = data(sigma)
    U, s, Vt = np.linalg.svd(matrix())
    part = (U.T @ m) ** 2
    largest = np.abs(clean).max()
    drawn = float(np.linalg.norm(m - clean) / np.linalg.norm(clean) * np.linalg.norm(m))
    f = target(x)
    deltas = {
        "document": math.sqrt(N) * sigma,
        "expected": math.sqrt(N) * sigma * largest,
        "drawn": drawn,
        "slip": drawn / largest,
    }
    for kind, delta in deltas.items():

        def objective(alpha, delta=delta):
            return float(np.sum((alpha / (alpha + s**2)) ** 2 * part) - delta**2)

        root = brentq(objective, 1e-12, 100, xtol=1e-16)
        minimum = minimize_scalar(
            lambda alpha: abs(objective(alpha)), bounds=(0, 100), method="bounded", options={"xatol": 1e-4}
        )
        filtered = Vt.T @ (s / (s**2 + root) * (U.T @ m))
        name = "%s_%g" % (kind, sigma)
        print("lambda_grid_%s,%r" % (name, math.sqrt(on_grid(objective))))
        print("lambda_root_%s,%r" % (name, math.sqrt(root)))
        print("lambda_fminbnd_%s,%r" % (name, math.sqrt(minimum.x)))
        print("error_%s,%r" % (name, float(np.linalg.norm(filtered - f) / np.linalg.norm(f))))
    return largest


def main():
    for sigma in (0.05, 0.01):
        largest = choices(sigma)
    print("largest_datum,%r" % float(largest))


main()
