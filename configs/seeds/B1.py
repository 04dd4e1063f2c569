"""The first example of R. Voorhaar's article on GMRES as it was printed: an inverse matrix against least squares."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
except ImportError as missing:
    print(f"B1.py needs NumPy: {missing}", file=sys.stderr)
    sys.exit(3)

REPETITIONS = 101


def seconds(work):
    times = []
    for _ in range(REPETITIONS):
        before = perf_counter_ns()
        work()
        times.append(perf_counter_ns() - before)
    return 1e-9 * np.median(times)


np.random.seed(179)
n = 20
A = np.eye(n)
A[0, 0] = 1e-20
A = A @ np.random.normal(size=A.shape)
b = A @ np.random.normal(size=(n,)) + 1e-3 * np.random.normal(size=n)

x = np.linalg.inv(A) @ b
print(f"inverse_loss,{np.linalg.norm(A @ x - b) ** 2:.16e}")
x = np.linalg.lstsq(A, b, rcond=None)[0]
print(f"least_squares_loss,{np.linalg.norm(A @ x - b) ** 2:.16e}")
print(f"condition,{np.linalg.cond(A):.16e}")
print(f"inverse_seconds,{seconds(lambda: np.linalg.inv(A) @ b):.6e}")
print(f"least_squares_seconds,{seconds(lambda: np.linalg.lstsq(A, b, rcond=None)):.6e}")
