"""R. Voorhaar's own GMRES as it was printed, beside SciPy's, on the sparse matrix of his second example."""

import inspect
import sys
from time import perf_counter_ns

try:
    import numpy as np
    import scipy.sparse
    import scipy.sparse.linalg
except ImportError as missing:
    print(f"B3.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)

REPETITIONS = 51


def gmres(linear_map, b, x0, n_iter):
    n = x0.shape[0]
    H = np.zeros((n_iter + 1, n_iter))
    r0 = b - linear_map(x0)
    beta = np.linalg.norm(r0)
    V = np.zeros((n_iter + 1, n))
    V[0] = r0 / beta
    for j in range(n_iter):
        w = linear_map(V[j])
        for i in range(j + 1):
            H[i, j] = np.dot(w, V[i])
            w -= H[i, j] * V[i]
        H[j + 1, j] = np.linalg.norm(w)
        V[j + 1] = w / H[j + 1, j]
    e1 = np.zeros(n_iter + 1)
    e1[0] = beta
    y = np.linalg.lstsq(H, e1, rcond=None)[0]
    return x0 + V[:-1].T @ y


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
