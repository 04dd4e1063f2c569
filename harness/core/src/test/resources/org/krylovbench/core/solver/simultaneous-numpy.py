"""Iterates of row-action and constrained methods, transcribed from their papers, for simultaneous-numpy.csv.

A is 12x8, a_ij = 0 where i = 4 or (i + 2 j) mod 3 = 0, else ((3 i + 5 j + i j) mod 7 + 1) / 8; b_i = ((7 i) mod 11 + 1) / 11;
i and j from 0. Run: python3 simultaneous-numpy.py > simultaneous-numpy.csv
"""
import numpy as np
import scipy
from scipy.optimize import nnls

m, n = 12, 8
A = np.array([[0 if i == 4 or (i + 2 * j) % 3 == 0 else ((3 * i + 5 * j + i * j) % 7 + 1) / 8 for j in range(n)] for i in range(m)])
b = np.array([((7 * i) % 11 + 1) / 11 for i in range(m)])


def inverse(v):
    return np.array([0 if s == 0 else 1 / s for s in v])


def sirt(w, d, relaxation, nonnegative=False):
    x = np.zeros(n)
    while True:
        x = x + relaxation * d * (A.T @ (w * (b - A @ x)))
        if nonnegative:
            x = np.maximum(x, 0)
        yield x


def kaczmarz(order, relaxation, nonnegative=False):
    x = np.zeros(n)
    while True:
        for i in order:
            a = A[i]
            if a @ a > 0:
                x = x + relaxation * (b[i] - a @ x) / (a @ a) * a
                if nonnegative:
                    x = np.maximum(x, 0)
        yield x


def mrnsd():  # Nagy and Strakos (2000), start of IR Tools
    one = A @ np.ones(n)
    x = (one @ b) / (one @ one) * np.ones(n)
    while True:
        g = A.T @ (A @ x - b)
        s = -x * g
        gamma = g @ (x * g)
        theta = gamma / np.linalg.norm(A @ s) ** 2
        bounds = [-x[i] / s[i] for i in range(n) if s[i] < 0]
        x = np.maximum(x + min([theta] + bounds) * s, 0)
        yield x


def golub_kahan(steps):  # the norm of A by so many steps from b
    B = np.zeros((steps + 1, steps))
    u, v, beta = b / np.linalg.norm(b), np.zeros(n), 0
    for k in range(steps):
        v = A.T @ u - beta * v
        B[k, k] = np.linalg.norm(v)
        v = v / B[k, k]
        u = A @ v - B[k, k] * u
        beta = B[k + 1, k] = np.linalg.norm(u)
        u = u / beta
    return np.linalg.norm(B, 2)


def fista(penalty, upper):  # Beck and Teboulle (2009), section 4, with the constant of IR Tools
    step = 1 / (golub_kahan(5) ** 2 + penalty**2)
    x, y, t = np.zeros(n), np.zeros(n), 1.0
    while True:
        old = x
        x = np.clip(y - step * (A.T @ (A @ y - b) + penalty**2 * y), 0, upper)
        following = (1 + np.sqrt(1 + 4 * t * t)) / 2
        y = x + (t - 1) / following * (x - old)
        t = following
        yield x


def richardson_lucy(background):
    one = A @ np.ones(n)
    x = (one @ b) / (one @ one) * np.ones(n)
    while True:
        predicted = A @ x + background
        ratio = np.divide(b, predicted, out=np.zeros(m), where=predicted > 0)  # the row of zeros says nothing
        x = x * (A.T @ ratio) / A.sum(axis=0)
        yield x


rows = (A * A).sum(axis=1)
counts = (A != 0).sum(axis=0)
ones = np.ones(n)
methods = {
    "landweber": sirt(np.ones(m), ones, 0.1),
    "landweber-nonnegative": sirt(np.ones(m), ones, 0.1, True),
    "cimmino": sirt(inverse(m * rows), ones, 1.5),
    "cav": sirt(inverse(A**2 @ counts), ones, 1.0),
    "drop": sirt(inverse(rows), inverse(counts), 1.2),
    "sart": sirt(inverse(A.sum(axis=1)), inverse(A.sum(axis=0)), 1.0),
    "sart-nonnegative": sirt(inverse(A.sum(axis=1)), inverse(A.sum(axis=0)), 1.9, True),
    "kaczmarz": kaczmarz(range(m), 1.0),
    "kaczmarz-nonnegative": kaczmarz(range(m), 0.5, True),
    "kaczmarz-symmetric": kaczmarz(list(range(m)) + list(range(m))[::-1], 1.2),
    "mrnsd": mrnsd(),
    "fista": fista(0.0, np.inf),
    "fista-tikhonov-box": fista(0.5, 0.3),
    "richardson-lucy": richardson_lucy(0.0),
    "richardson-lucy-background": richardson_lucy(0.2),
}
print(f"# numpy {np.__version__}, scipy {scipy.__version__}, simultaneous-numpy.py: x after the iteration; nnls is SciPy's scipy.optimize.nnls.")
print("method,iteration," + ",".join(f"x{j}" for j in range(n)))
for name, iterates in methods.items():
    for k in range(1, 31):
        x = next(iterates)
        if k in (1, 2, 3, 10, 30):
            print(f"{name},{k}," + ",".join(repr(float(v)) for v in x))
print("nnls,0," + ",".join(repr(float(v)) for v in nnls(A, b)[0]))
