"""R. Voorhaar's own GMRES as it was printed, beside SciPy's, on the sparse matrix of his second example."""

import inspect
import sys
from time import perf_counter_ns

try:
    import numpy as np
    import scipy.sparse
    import scipy.sparse.linalg
    from voorhaar import gmres
except ImportError as missing:
    print(f"B3.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)

REPETITIONS = 51


def timed(name, work):
    """The last result; prints the median time."""
    times = []
    for _ in range(REPETITIONS):
        before = perf_counter_ns()
        result = work()
        times.append(perf_counter_ns() - before)
    print(f"{name}_seconds,{1e-9 * np.median(times):.6e}")
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
b = np.random.normal(size=n)
b = A_sparse @ b

x = timed("own", lambda: gmres(lambda x: A_sparse @ x, b, np.zeros(n), 50))
print(f"own_loss,{np.linalg.norm(A_sparse @ x - b) ** 2:.16e}")

# as many iterations of the library's, in one cycle: its maxiter counts cycles in some versions and iterations in others
relative = "rtol" if "rtol" in inspect.signature(scipy.sparse.linalg.gmres).parameters else "tol"
options = {relative: 0, "atol": 0, "restart": 50, "maxiter": 1}
x = timed("library", lambda: scipy.sparse.linalg.gmres(A_sparse, b, **options)[0])
print(f"library_loss,{np.linalg.norm(A_sparse @ x - b) ** 2:.16e}")
