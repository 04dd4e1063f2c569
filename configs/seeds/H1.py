"""Exercise M1 of the Helsinki course: ten conjugate gradients for (A'A + alpha L'L) f = A'm in its three ways, in NumPy.

Prints `name,value` lines. Its data are those of the files DC1_cont_data_comp and DC2_discretedata_comp that it builds upon;
the noise comes from java.util.Random, as MATLAB's is not at hand. `pcg` is MATLAB's, told to take ten steps.
"""

import math
import sys

try:
    import numpy as np
    from scipy.interpolate import CubicSpline
except ImportError:
    print("H1.py needs numpy and scipy", file=sys.stderr)
    sys.exit(3)

N = 64
REACH = 0.04
SIGMA = 0.05
ALPHA = 0.01
STEPS = 10


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


def data():
    """Blurred on a fine grid and noisy, as in the course: m, and x."""
    nodes = np.linspace(-REACH, REACH, 1000)
    weights = psf(nodes) / psf(nodes).sum()
    fine = np.linspace(0, 1, 2000)
    blurred = np.array([weights @ target((t - nodes) % 1) for t in fine])
    x = np.arange(N) / N
    m = CubicSpline(fine, blurred)(x)
    random = JavaRandom(1)
    deviation = SIGMA * np.abs(m).max()
    return m, m + deviation * np.array([random.gaussian() for _ in range(N)]), x


def weights():
    side = math.ceil(REACH * N)
    w = psf(np.arange(-side, side + 1) / N)
    return w / w.sum()


def matrices():
    w = weights()
    side = len(w) // 2
    A = np.zeros((N, N))
    for i in range(N):
        for k in range(-side, side + 1):
            A[i, (i - k) % N] += w[k + side]
    L = np.roll(np.eye(N), 1, axis=1) - np.eye(N)
    return A, L


def pcg(apply, b):
    x, r = np.zeros(N), b.copy()
    p, rho = np.zeros(N), 1
    for _ in range(STEPS):
        rho_old, rho = rho, r @ r
        p = r + rho / rho_old * p
        q = apply(p)
        step = rho / (p @ q)
        x, r = x + step * p, r - step * q
    return x


def own(Q, b):
    """The document's loop, which computes its residual anew in each step."""
    f = np.zeros(N)
    d = b - Q @ f
    g = -d
    for _ in range(STEPS):
        Qd = Q @ d
        dQd = d @ Qd
        f = f + (-g @ d) / dQd * d
        g = Q @ f - b
        d = -g + (g @ Qd) / dQd * d
    return f


def main():
    clean, m, x = data()
    A, L = matrices()
    f = target(x)

    def error(reconstruction):
        return float(np.linalg.norm(reconstruction - f) / np.linalg.norm(f))

    Q = A.T @ A + ALPHA * L.T @ L
    b = A.T @ m
    explicit = pcg(lambda p: Q @ p, b)
    by_hand = own(Q, b)
    w = weights()

    def blur(p):
        return np.convolve(p, w, "same")

    def smooth(p):
        differences = np.diff(np.append(p, p[0]))
        return -np.diff(np.insert(differences, 0, differences[-1]))

    free = pcg(lambda p: blur(blur(p)) + ALPHA * smooth(p), blur(m))
    print("data,%r" % float(np.linalg.norm(clean)))
    print("error_explicit,%r" % error(explicit))
    print("error_own,%r" % error(by_hand))
    print("error_matrix_free_with_zeros,%r" % error(free))
    print("error_of_squared_equations,%r" % error(pcg(lambda p: Q @ (Q @ p), Q @ b)))
    print("own_to_explicit,%r" % (error(by_hand) / error(explicit)))
    print("distance_own_to_explicit,%r" % float(np.abs(by_hand - explicit).max()))


main()
