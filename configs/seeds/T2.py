"""The notebook's preconditioner of least ||M A - eta I||_F for the inverse of a tridiagonal matrix.

Prints `name,value` lines. NumPy's RandomState with the seed 0; eta is 10 in what it shows, though its cell says 1, and the
norm is that of M A - I.
"""

import sys

try:
    import numpy as np
    from notebook import optimal_preconditioner_qr
except ImportError:
    print("T2.py needs numpy", file=sys.stderr)
    sys.exit(3)


def main():
    n = 3
    np.random.seed(0)
    diagonal = np.diag(np.random.rand(n))
    C = diagonal + np.diag(np.random.rand(n - 1), k=-1) + np.diag(np.random.rand(n - 1), k=1)
    A = np.linalg.inv(C)
    M_inv = optimal_preconditioner_qr(A, 10)
    for i in range(n):
        for j in range(n):
            print("entry_%d_%d,%r" % (i + 1, j + 1, float(M_inv[i, j])))
    print("condition,%r" % float(np.linalg.cond(A)))
    print("norm,%r" % float(np.linalg.norm(M_inv @ A - np.eye(n), "fro")))
    print("condition_preconditioned,%r" % float(np.linalg.cond(M_inv @ A)))


main()
