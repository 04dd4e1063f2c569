"""What NumPy 2 finds out about small blurs and about the 3x3 matrix of RandomState(0) with its tridiagonal inverse for
eta = 100. Writes inspections.csv: system, quantity, row, value, imaginary."""

import numpy as np

FIGURE = """
0 0 0 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0
0 9 32 35 28 15 2 0 0 0 0
5 68 226 255 224 137 38 9 0 0 0
2 27 104 144 151 173 194 91 13 0 0
0 2 10 15 16 30 109 173 71 11 0
0 0 0 0 0 1 13 59 176 70 6
0 0 0 0 0 0 0 14 104 102 12
0 0 0 0 0 0 0 1 11 13 1
0 0 0 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0
"""


def motion():
    q = np.array(FIGURE.split(), dtype=float).reshape(11, 11)
    k = np.where(q == 0, 0, np.where(q == 255, 1, (q + 0.5) / 256))
    return k / k.sum()


def gaussian(sigma, size):
    x = np.arange(size) - size // 2
    k = np.exp(-(x[:, None] ** 2 + x[None, :] ** 2) / (2 * sigma**2))
    return k / k.sum()


def blur(k, n):
    """Zero boundary, images by rows."""
    c = k.shape[0] // 2
    A = np.zeros((n * n, n * n))
    for i in range(n):
        for j in range(n):
            for p in range(k.shape[0]):
                for q in range(k.shape[1]):
                    r, s = i - p + c, j - q + c
                    if 0 <= r < n and 0 <= s < n:
                        A[i * n + j, r * n + s] += k[p, q]
    return A


def tridiagonal(A, eta):
    n = len(A)
    M = np.zeros((n, n))
    for i in range(n):
        rows = list(range(max(0, i - 1), min(n, i + 2)))
        e = np.zeros(n)
        e[i] = eta
        M[i, rows] = np.linalg.lstsq(A[rows].T, e, rcond=None)[0]
    return M


with open("inspections.csv", "w") as out:

    def write(system, quantity, row, value, imaginary=0.0):
        print(system, quantity, row, float(value), float(imaginary), sep=",", file=out)

    print("system,quantity,row,value,imaginary", file=out)
    for z, i in zip(np.linalg.eigvals(blur(motion(), 16)), range(256)):
        write("motion", "eigenvalue", i + 1, z.real, z.imag)
    sigma = np.linalg.svd(blur(gaussian(1, 11), 16), compute_uv=False)
    write("gaussian", "condition", 0, sigma[0] / sigma[-1])
    for i in range(256):
        write("gaussian", "singular-value", i + 1, sigma[i])
    A = np.random.RandomState(0).rand(3, 3)
    M = tridiagonal(A, 100)
    write("random", "condition", 0, np.linalg.cond(A @ M))
    write("random", "left-condition", 0, np.linalg.cond(M @ A))
    write("random", "defect", 0, np.linalg.norm(M @ A - 100 * np.eye(3)))
    write("random", "identity-defect", 0, np.linalg.norm(M @ A - np.eye(3)))
    for i in range(9):
        write("random", "operator-entry", i + 1, A.flat[i])
    for i in range(9):
        write("random", "entry", i + 1, M.flat[i])
