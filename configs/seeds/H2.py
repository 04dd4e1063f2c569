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
    from helsinki import N, data, matrix, target
    from scipy.optimize import brentq, minimize_scalar
except ImportError:
    print("H2.py needs numpy and scipy", file=sys.stderr)
    sys.exit(3)


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
