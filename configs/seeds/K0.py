"""The methods of the Mini summary on how to solve linear equations in Krylov subspaces, by its formulas, in NumPy.

Prints `name,value` lines. Its own notebook is not at hand. The loss of orthogonality is the largest entry of |I - W'W|.
"""

import sys

try:
    import numpy as np
except ImportError:
    print("K0.py needs numpy", file=sys.stderr)
    sys.exit(3)


def steepest_descent(A, b, steps):
    x, r = np.zeros_like(b), b.copy()
    for _ in range(steps):
        Ar = A @ r
        alpha = (r @ r) / (r @ Ar)
        x, r = x + alpha * r, r - alpha * Ar
    return x


def conjugate_gradients(A, b, steps):
    x, r = np.zeros_like(b), b.copy()
    p = r.copy()
    for _ in range(steps):
        Ap = A @ p
        alpha = (p @ r) / (p @ Ap)
        x, r = x + alpha * p, r - alpha * Ap
        p = r - (p @ (A @ r)) / (p @ Ap) * p
    return x


def lanczos(A, v, steps):
    W = [v / np.linalg.norm(v)]
    delta, before = 0, np.zeros_like(v)
    for _ in range(steps - 1):
        h = A @ W[-1] - delta * before
        k = h - (h @ W[-1]) * W[-1]
        delta, before = np.linalg.norm(k), W[-1]
        W.append(k / delta)
    return np.array(W).T


def arnoldi(A, v, steps):
    W = [v / np.linalg.norm(v)]
    H = np.zeros((steps + 1, steps))
    for j in range(steps):
        w = A @ W[-1]
        for i, u in enumerate(W):
            H[i, j] = u @ w
            w = w - H[i, j] * u
        H[j + 1, j] = np.linalg.norm(w)
        if H[j + 1, j] < 1e-14 * np.linalg.norm(A):
            return np.array(W).T, H[: j + 2, : j + 1]
        W.append(w / H[j + 1, j])
    return np.array(W).T, H


def gmres(A, b, steps):
    W, H = arnoldi(A, b, steps)
    k = H.shape[1]
    g = np.zeros(k + 1)
    g[0] = np.linalg.norm(b)
    for i in range(k):  # Givens rotations
        length = np.hypot(H[i, i], H[i + 1, i])
        c, s = H[i, i] / length, H[i + 1, i] / length
        rotation = np.array([[c, s], [-s, c]])
        H[i : i + 2] = rotation @ H[i : i + 2]
        g[i : i + 2] = rotation @ g[i : i + 2]
    return W[:, :k] @ np.linalg.solve(H[:k], g[:k])


def main():
    A = np.array([[1.0, 2, 3], [5, 0, 6], [8, -9, 10]])
    for name, b in (("example", [4.0, 7, 11]), ("typo", [4.0, 7, 1])):
        x = gmres(A, np.array(b), 3)
        print("%s_norm,%r" % (name, float(np.linalg.norm(x))))
        print("%s_residual,%r" % (name, float(np.linalg.norm(b - A @ x) / np.linalg.norm(b))))
    n = 200
    spectrum = np.geomspace(1, 1000, n)
    Q, _ = np.linalg.qr(np.random.RandomState(0).randn(n, n))
    S = Q @ np.diag(spectrum) @ Q.T
    b = S @ np.ones(n)
    W = lanczos(S, b, 100)
    V, _ = arnoldi(S, b, 100)
    print("orthogonality_lanczos,%r" % float(np.abs(W.T @ W - np.eye(W.shape[1])).max()))
    print("orthogonality_arnoldi,%r" % float(np.abs(V.T @ V - np.eye(V.shape[1])).max()))
    for name, method in (("steepest_descent", steepest_descent), ("conjugate_gradients", conjugate_gradients)):
        x = method(S, b, 100)
        print("%s_residual,%r" % (name, float(np.linalg.norm(b - S @ x) / np.linalg.norm(b))))


main()
