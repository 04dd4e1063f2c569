"""Appends rows to hybrid-lsqr-numpy.csv for the problem told there: numpy, scipy, and mpmath for derivatives.

The exact discrepancy is a root by brentq; of UPRE, the L-curve and quasi-optimality the best of 200 points between the last (of
UPRE 16 machine epsilons of the first) and the first singular value, equally spaced in log(lambda), then minimize_scalar between its neighbours. The curvature is that of
(log of the residual norm, log of the solution norm) by differences in 40 digits, and no formula. Noise level 0.01, eta 1.01.
"""
import sys
import numpy as np
import mpmath as mp
from scipy.optimize import brentq, minimize_scalar

mp.mp.dps = 40
i, j = np.arange(32)[:, None], np.arange(24)[None, :]
A = 1 / (4 + (3 * i - 4 * j) ** 2 / 4)
x = np.arange(24) * (24 - np.arange(24)) / 144
b = A @ x + ((7 * np.arange(32)) % 11 - 5) / 1100
noise = 0.01 * np.linalg.norm(b)
variance = noise**2 / 32


def bidiagonal(steps):
    u, v, alpha, beta = [b / np.linalg.norm(b)], [], [], [np.linalg.norm(b)]
    for k in range(steps):
        w = A.T @ u[-1] - (beta[-1] * v[-1] if v else 0)
        for _ in range(2):
            for other in v:
                w = w - other * (other @ w)
        alpha.append(np.linalg.norm(w))
        v.append(w / alpha[-1])
        w = A @ v[-1] - alpha[-1] * u[-1]
        for _ in range(2):
            for other in u:
                w = w - other * (other @ w)
        beta.append(np.linalg.norm(w))
        u.append(w / beta[-1])
    return alpha, beta


def least(f, s, last):
    grid = np.linspace(np.log(max(last, 16 * 2.0**-52 * s[0])), np.log(s[0]), 200)
    best = int(np.argmin([f(t) for t in grid]))
    ends = grid[max(best - 1, 0)], grid[min(best + 1, 199)]
    if ends[0] == ends[1]:
        return np.exp(ends[0])
    return np.exp(minimize_scalar(f, bounds=ends, method="bounded", options={"xatol": 1e-9}).x)


def curvature(t, s, c, outside):
    def point(t):
        l2 = mp.exp(2 * t)
        rho = outside**2 + sum((l2 / (q * q + l2) * g) ** 2 for q, g in zip(s, c))
        xi = sum((q / (q * q + l2) * g) ** 2 for q, g in zip(s, c))
        return mp.log(rho) / 2, mp.log(xi) / 2

    h = mp.mpf(10) ** -10
    (x0, y0), (x1, y1), (x2, y2) = point(t - h), point(t), point(t + h)
    dx, dy = (x2 - x0) / (2 * h), (y2 - y0) / (2 * h)
    ddx, ddy = (x2 - 2 * x1 + x0) / h**2, (y2 - 2 * y1 + y0) / h**2
    return float((dx * ddy - dy * ddx) / (dx**2 + dy**2) ** 1.5)


alpha, beta = bidiagonal(12)
lines = []
for name in ["discrepancy-newton", "upre", "l-curve", "quasi-optimality"]:
    for k in range(1, 13):
        B = np.zeros((k + 1, k))
        B[range(k), range(k)] = alpha[:k]
        B[range(1, k + 1), range(k)] = beta[1 : k + 1]
        U, s, _ = np.linalg.svd(B)
        c = beta[0] * U[0]
        c, outside = c[:k], abs(c[k])
        left = lambda l: l * l / (s * s + l * l)
        residual = lambda l: np.hypot(np.linalg.norm(left(l) * c), outside)
        if name == "discrepancy-newton":
            f = lambda t: residual(np.exp(t)) - 1.01 * noise
            l = 0 if outside >= 1.01 * noise else np.exp(brentq(f, -60, 10, xtol=1e-15))
        elif name == "upre":
            l = least(lambda t: residual(np.exp(t)) ** 2 + 2 * variance * np.sum(1 - left(np.exp(t))), s, 0)
        elif name == "l-curve":
            S, C, O = [mp.mpf(q) for q in s], [mp.mpf(q) for q in c], mp.mpf(outside)
            bend = lambda t: -curvature(mp.mpf(t), S, C, O)
            l = least(bend, s, s[-1])
            l = s[-1] if bend(np.log(l)) > 0 else l
        else:
            l = least(lambda t: np.linalg.norm(left(np.exp(t)) * (1 - left(np.exp(t))) * c / s), s, s[-1])
        y = s * c / (s * s + l * l)
        lines.append(f"{name},{k},{float(l)!r},{float(residual(l))!r},{float(np.linalg.norm(y))!r}")
with open(sys.argv[1], "a") as out:
    out.write("# made by projected-rules.py\n" + "\n".join(lines) + "\n")
