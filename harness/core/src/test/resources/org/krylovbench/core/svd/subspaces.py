"""Makes subspaces.csv: python3 subspaces.py > subspaces.csv (NumPy 1.24.2). Everything is formed, with whole bases."""

import numpy as np


def entries(m, n):
    i, j = np.meshgrid(np.arange(m), np.arange(n), indexing="ij")
    a = np.exp(-(((i - m * j / n) / 2.5) ** 2)) + 0.1 * np.cos(3 * i * j)
    return a, a + 0.01 * np.sin(1 + 2 * i + 5 * j)


def norm(x):
    return np.linalg.norm(x, 2)


print("# subspaces.py with NumPy", np.__version__)
print("# m, n, r, signal distance, (14), noise distance, (15), pseudoinverse, its bound, (28), solution, (31)")
for m, n in [(12, 9), (9, 12), (10, 10)]:
    a, near = entries(m, n)
    b = np.cos(np.arange(m))
    u, s, vt = np.linalg.svd(a)
    ut, st, vtt = np.linalg.svd(near)
    block = ut.T @ a @ vtt.T  # A in the approximate bases
    s = np.append(s, 0)
    for r in range(1, 8):
        inverse = vt[:r].T / s[:r] @ u[:, :r].T
        inverse_t = vtt[:r].T / st[:r] @ ut[:, :r].T
        least = np.linalg.svd(block[:r, :r])[1][-1]
        b_norm, c_norm = norm(block[r:, :r]), norm(block[:r, r:])
        gap = least**2 - s[r] ** 2
        signal, noise = norm(u[:, r:].T @ ut[:, :r]), norm(vt[r:] @ vtt[:r].T)
        operator = norm(ut[:, :r] * st[:r] @ vtt[:r] - u[:, :r] * s[:r] @ vt[:r]) / st[r - 1]
        phi = (1 + 5**0.5) / 2
        x, xt = inverse @ b, inverse_t @ b
        numbers = [
            signal,
            (least * b_norm + s[r] * c_norm) / gap,
            noise,
            (least * c_norm + s[r] * b_norm) / gap,
            norm(inverse_t - inverse) / norm(inverse),
            phi * operator,
            phi * s[0] / st[r - 1] * noise,
            norm(x - xt) / norm(x),
            operator + noise + signal / st[r - 1] * norm(b - a @ x) / norm(x),
        ]
        print(f"{m},{n},{r}," + ",".join(f"{number:.15e}" for number in numbers))
