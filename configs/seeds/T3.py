"""The notebook's times of SciPy's GMRES without and with its preconditioner, the latter with what it takes to make it.

Prints `name,value` lines, times in seconds: medians of 7 times the mean of 200 solves.
"""

import sys
import time

try:
    import numpy as np
    from scipy.sparse.linalg import LinearOperator, gmres
except ImportError:
    print("T3.py needs numpy and scipy", file=sys.stderr)
    sys.exit(3)

RUNS = 7
LOOPS = 200


def optimal_preconditioner_qr(A, eta=1):
    n = A.shape[0]
    alpha, beta, gamma = np.zeros(n), np.zeros(n), np.zeros(n)
    Q, R = np.linalg.qr(A[:2, :].T)
    y = np.zeros(n)
    y[0] = eta
    beta[0], gamma[0] = np.linalg.solve(R, Q.T @ y)
    for i in range(1, n - 1):
        y = np.zeros(n)
        y[i] = eta
        Q, R = np.linalg.qr(A[i - 1 : i + 2, :].T)
        alpha[i], beta[i], gamma[i] = np.linalg.solve(R, Q.T @ y)
    y = np.zeros(n)
    y[n - 1] = eta
    Q, R = np.linalg.qr(A[n - 2 :, :].T)
    alpha[n - 1], beta[n - 1] = np.linalg.solve(R, Q.T @ y)
    M_inv = np.zeros((n, n))
    np.fill_diagonal(M_inv, beta)
    np.fill_diagonal(M_inv[1:], alpha[1:])
    np.fill_diagonal(M_inv[:, 1:], gamma[:-1])
    return M_inv


def seconds(call):
    means = []
    for _ in range(RUNS):
        start = time.perf_counter()
        for _ in range(LOOPS):
            call()
        means.append((time.perf_counter() - start) / LOOPS)
    return float(np.median(means))


def main():
    n = 3
    np.random.seed(0)
    A = np.random.rand(n, n)
    b = np.ones(n)
    M_inv = optimal_preconditioner_qr(A)
    M = LinearOperator(shape=(n, n), matvec=lambda v: M_inv @ v)

    def preconditioned():
        optimal_preconditioner_qr(A)
        return gmres(A, b, M=M)

    print("without,%r" % seconds(lambda: gmres(A, b)))
    print("with,%r" % seconds(preconditioned))
    print("setup,%r" % seconds(lambda: optimal_preconditioner_qr(A)))
    print("solve,%r" % seconds(lambda: gmres(A, b, M=M)))


main()
