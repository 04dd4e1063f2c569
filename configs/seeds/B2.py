"""The second example of R. Voorhaar's article on GMRES as it was printed: dense methods against GMRES on a sparse matrix."""

import inspect
import sys
from time import perf_counter_ns

try:
    import numpy as np
    import scipy.sparse
    import scipy.sparse.linalg
except ImportError as missing:
    print(f"B2.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)


def timed(name, repetitions, work):
    """The last result; prints the median time."""
    times = []
    for _ in range(repetitions):
        before = perf_counter_ns()
        result = work()
        times.append(perf_counter_ns() - before)
    print(f"{name}_seconds,{1e-9 * np.median(times):.6e}", flush=True)
    return result


np.random.seed(179)
n = 2500
N = n
shape = (n, n)
coords = np.random.choice(n * n, size=N, replace=False)
coords = np.unravel_index(coords, shape)
values = np.random.normal(size=N)
A_sparse = scipy.sparse.coo_matrix((values, coords), shape=shape)
A_sparse = A_sparse.tocsr()
A_sparse += scipy.sparse.eye(n)
A_dense = A_sparse.toarray()
b = np.random.normal(size=n)
b = A_sparse @ b
print(f"nonzeros,{A_sparse.nnz}")

x = timed("dense", 1, lambda: np.linalg.lstsq(A_dense, b, rcond=None)[0])
print(f"dense_loss,{np.linalg.norm(A_dense @ x - b) ** 2:.16e}")

x_right = timed("inverse", 3, lambda: np.linalg.inv(A_dense) @ b)
print(f"inverse_loss,{np.linalg.norm(A_dense @ x_right - b) ** 2:.16e}")

# the article has x, the solution above, where b belongs
x = timed("slip", 3, lambda: np.linalg.inv(A_dense) @ x)
print(f"slip_loss,{np.linalg.norm(A_dense @ x - b) ** 2:.16e}")

# what the article calls tol is called rtol in SciPy 1.12 and later
relative = "rtol" if "rtol" in inspect.signature(scipy.sparse.linalg.gmres).parameters else "tol"
x = timed("gmres", 51, lambda: scipy.sparse.linalg.gmres(A_sparse, b, **{relative: 1e-8})[0])
print(f"gmres_loss,{np.linalg.norm(A_sparse @ x - b) ** 2:.16e}")
