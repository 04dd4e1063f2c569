"""The notebook's preconditioner of least ||M A - eta I||_F for a random 3x3 matrix, as it was written.

Prints `name,value` lines. NumPy's RandomState with the seed 0; eta is 100, and the norm is that of M A - I.
"""

import sys

try:
    import numpy as np
    from notebook import optimal_preconditioner_qr
except ImportError:
    print("T1.py needs numpy", file=sys.stderr)
    sys.exit(3)


def main():
    n = 3
    np.random.seed(0)
    A = np.random.rand(n, n)
    M_inv = optimal_preconditioner_qr(A, 100)
    for i in range(n):
        for j in range(n):
            print("entry_%d_%d,%r" % (i + 1, j + 1, float(M_inv[i, j])))
    print("condition,%r" % float(np.linalg.cond(A)))
    print("norm,%r" % float(np.linalg.norm(M_inv @ A - np.eye(n), "fro")))
    print("condition_preconditioned,%r" % float(np.linalg.cond(M_inv @ A)))


main()
