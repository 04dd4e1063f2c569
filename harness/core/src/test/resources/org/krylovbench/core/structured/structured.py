"""Structured preconditioners by dense matrices in NumPy: python3 structured.py > structured.csv

Lines are: name, then M x and M' x one after the other, for x_i = ((7 i) mod 11 - 5) / 11; or the name and iteration counts.
Circulants come from their definitions: the optimal one by the diagonal of F A F*, Strang's by its indices.
"""

import numpy as np


def zigzag(n):
    return (7 * np.arange(n) % 11 - 5) / 11.0


def write(name, values):
    print(name + "," + ",".join("%.15g" % v for v in np.atleast_1d(values)))


def write_map(name, M):
    x = zigzag(len(M))
    write(name, np.concatenate([M @ x, M.T @ x]))


# matrices ------------------------------------------------------------------------------------------------------------


def general(n):
    i, j = np.indices((n, n))
    return ((7 * i + 3 * j + i * j) % 11 - 5) / 11.0 + 3.0 * (i == j)


def definite(n):
    i, j = np.indices((n, n))
    return ((5 * (i + j) + i * j) % 7 - 3) / 7.0 + n * (i == j)


def toeplitz(n):
    i, j = np.indices((n, n))
    k = i - j
    return np.where(k >= 0, 1.0 / (1 + abs(k)), -0.3 / (2 + abs(k)))


PSF = np.array([[((7 * p + 5 * q + p * q) % 11 + 1) / 33.0 + (p == 3 and q == 1) for q in range(4)] for p in range(5)])
CENTER = (3, 1)
PADDING = {
    "zero": {"mode": "constant"},
    "periodic": {"mode": "wrap"},
    "reflexive": {"mode": "symmetric"},
    "antireflexive": {"mode": "reflect", "reflect_type": "odd"},
}


def blur(m, n, boundary):
    rows, columns = PSF.shape
    above, left = rows - 1 - CENTER[0], columns - 1 - CENTER[1]
    A = np.empty((m * n, m * n))
    for k in range(m * n):
        image = np.zeros(m * n)
        image[k] = 1
        padded = np.pad(image.reshape(m, n), ((above, CENTER[0]), (left, CENTER[1])), **PADDING[boundary])
        y = np.zeros((m, n))
        for p in range(rows):
            for q in range(columns):
                y += PSF[p, q] * padded[rows - 1 - p : rows - 1 - p + m, columns - 1 - q : columns - 1 - q + n]
        A[:, k] = y.ravel()
    return A


# circulants ----------------------------------------------------------------------------------------------------------


def fourier(m, n):
    F = lambda k: np.fft.fft(np.eye(k)) / np.sqrt(k)
    return np.kron(F(m), F(n))


def chan(A, m, n):
    F = fourier(m, n)
    return np.diag(F @ A @ F.conj().T)


def strang(diagonal, m, n):
    """Eigenvalues of the circulant matrix of entries (i, k) = diagonal(i - k wrapped to the middle)."""

    def wrapped(d, size):
        d = (d + size // 2) % size - size // 2  # - size / 2 ... size / 2 - 1
        return [(d, 1.0)] if 2 * abs(d) != size else [(d, 0.5), (-d, 0.5)]

    C = np.zeros((m * n, m * n))
    for r in range(m * n):
        for s in range(m * n):
            for down, a in wrapped(r // n - s // n, m):
                for right, b in wrapped(r % n - s % n, n):
                    C[r, s] += a * b * diagonal(down, right)
    F = fourier(m, n)
    return np.diag(F @ C @ F.conj().T)


def tap(down, right):
    p, q = down + CENTER[0], right + CENTER[1]
    return PSF[p, q] if 0 <= p < PSF.shape[0] and 0 <= q < PSF.shape[1] else 0.0


def inverse(c, form, small, tau, lam):
    largest = max(abs(c))
    mu = []
    for value in c:
        if abs(value) < tau * largest:
            value = largest if small == "largest" else tau * largest
        if form == "inverse":
            mu.append(abs(value) / value / np.sqrt(abs(value) ** 2 + lam**2))
        elif form == "tikhonov":
            mu.append(np.conj(value) / (abs(value) ** 2 + lam**2))
        else:
            mu.append(1 / np.sqrt(abs(value) ** 2 + lam**2))
    return np.array(mu)


SETTINGS = [
    ("inverse", "largest", 0.2, 0.0),
    ("inverse", "threshold", 0.2, 0.05),
    ("tikhonov", "threshold", 0.0, 0.1),
    ("normal-equations", "largest", 0.1, 0.1),
]


def circulants(name, c, m, n):
    F = fourier(m, n)
    for setting in SETTINGS:
        M = F.conj().T @ np.diag(inverse(c, *setting)) @ F
        assert abs(M.imag).max() < 1e-12
        write_map("%s %s %s %s %s" % ((name,) + setting), M.real)


for m, n in [(6, 7), (8, 4), (1, 9), (3, 3)]:
    for boundary in PADDING if min(m, n) > 3 else ["zero"]:
        A = blur(m, n, boundary)
        circulants("blur %d %d %s chan" % (m, n, boundary), chan(A, m, n), m, n)
    circulants("blur %d %d zero strang" % (m, n), strang(tap, m, n), m, n)
    circulants("blur %d %d zero psf" % (m, n), chan(blur(m, n, "periodic"), m, n), m, n)
for n in [12, 13]:
    T = toeplitz(n)
    circulants("toeplitz %d 1 chan" % n, chan(T, 1, n), 1, n)
    circulants("toeplitz %d 1 strang" % n, strang(lambda i, j: T[max(j, 0), max(-j, 0)], 1, n), 1, n)
circulants("general 12 1 chan", chan(general(12), 1, 12), 1, 12)
circulants("general 12 3 chan", chan(general(12), 3, 4), 3, 4)

# cosines: the optimal matrix that they diagonalise --------------------------------------------------------------------


def cosine(n):
    k, i = np.indices((n, n))
    return np.where(k == 0, np.sqrt(1 / n), np.sqrt(2 / n)) * np.cos(np.pi * k * (2 * i + 1) / (2 * n))


for m, n in [(6, 7), (8, 4)]:
    C = np.kron(cosine(m), cosine(n))
    c = np.diag(C @ blur(m, n, "reflexive") @ C.T)
    for setting in SETTINGS:
        write_map("blur %d %d reflexive cosine %s %s %s %s" % ((m, n) + setting), C.T @ np.diag(inverse(c, *setting)) @ C)

# bands ---------------------------------------------------------------------------------------------------------------


def banded(A, k, eta):
    n = len(A)
    M = np.zeros((n, n))
    for i in range(n):
        rows = np.arange(max(0, i - k), min(n, i + k + 1))
        M[i, rows] = np.linalg.lstsq(A[rows].T, eta * np.eye(n)[i], rcond=None)[0]
    return M


def factored(A, k, eta):
    n = len(A)
    L = np.zeros((n, n))
    for i in range(n):
        J = np.arange(max(0, i - k), i + 1)
        y = np.linalg.solve(A[np.ix_(J, J)], np.eye(len(J))[-1])
        L[i, J] = np.sqrt(eta / y[-1]) * y
    return L.T @ L


for k in [0, 1, 2, 5, 11]:
    write_map("general 12 banded %d 3" % k, banded(general(12), k, 3.0))
    write_map("definite 12 factored %d 3" % k, factored(definite(12), k, 3.0))

# blocks --------------------------------------------------------------------------------------------------------------

for name, A in [("general", general(12)), ("definite", definite(12))]:
    for s in [1, 3, 5, 12]:
        M = np.zeros((12, 12))
        for first in range(0, 12, s):
            J = slice(first, min(first + s, 12))
            M[J, J] = np.linalg.inv(A[J, J])
        write_map("%s 12 blocks %d" % (name, s), M)

# iteration counts: R. Chan and Ng (1996), systems with T x = 1, until the residual is 1e-7 of the first ---------------


def decay(n):
    return (1.0 + np.arange(n)) ** -1.1


def quartic(n):
    k = np.arange(1, n)
    return np.concatenate([[1 + np.pi**4 / 5], (-1.0) ** k * (4 * np.pi**2 / k**2 - 24.0 / k**4)])


def first_column(t, kind):
    n = len(t)
    k = np.arange(n)
    if kind == "chan":
        return ((n - k) * t + k * t[(n - k) % n]) / n
    return np.where(2 * k <= n, t, t[(n - k) % n])


def iterations(t, kind):
    n = len(t)
    i, j = np.indices((n, n))
    T = t[abs(i - j)]
    c = np.fft.fft(first_column(t, kind)).real if kind != "none" else np.ones(n)
    solve = lambda r: np.fft.ifft(np.fft.fft(r) / c).real
    x, r = np.zeros(n), np.ones(n)
    z = solve(r)
    p, rho, k, bound = z.copy(), r @ z, 0, 1e-7 * np.sqrt(n)
    while np.linalg.norm(r) > bound and k < 1000:
        q = T @ p
        alpha = rho / (p @ q)
        x, r, k = x + alpha * p, r - alpha * q, k + 1
        z = solve(r)
        rho, old = r @ z, rho
        p = z + rho / old * p
    return k


for name, t in [("decay", decay), ("quartic", quartic)]:
    for kind in ["none", "strang", "chan"]:
        write("%s %s iterations" % (name, kind), [iterations(t(n), kind) for n in [32, 64, 128, 256, 512]])
