"""The notebook's residuals of SciPy's GMRES without and with its preconditioner, for eta = 1.

Prints `name,value` lines.
"""

import sys

try:
    import numpy as np
    from scipy.sparse.linalg import gmres
    from notebook import optimal_preconditioner_qr
except ImportError:
    print("T4.py needs numpy and scipy", file=sys.stderr)
    sys.exit(3)


def main():
    n = 3
    np.random.seed(0)
    A = np.random.rand(n, n)
    b = np.ones(n)
    M_inv = optimal_preconditioner_qr(A)
    for i in range(n):
        for j in range(n):
            print("entry_%d_%d,%r" % (i + 1, j + 1, float(M_inv[i, j])))
    print("norm,%r" % float(np.linalg.norm(M_inv @ A - np.eye(n), "fro")))
    print("residual,%r" % float(np.linalg.norm(b - A @ gmres(A, b)[0])))
    print("residual_preconditioned,%r" % float(np.linalg.norm(b - A @ gmres(A, b, M=M_inv)[0])))


main()
