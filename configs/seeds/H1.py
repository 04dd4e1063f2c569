"""Exercise M1 of the Helsinki course: ten conjugate gradients for (A'A + alpha L'L) f = A'm in its three ways, in NumPy.

Prints `name,value` lines. Its data are those of the files DC1_cont_data_comp and DC2_discretedata_comp that it builds upon;
the noise comes from java.util.Random, as MATLAB's is not at hand. `pcg` is MATLAB's, told to take ten steps.
"""

import sys

try:
    import numpy as np
    from helsinki import N, data, matrix, target, weights
except ImportError:
    print("H1.py needs numpy and scipy", file=sys.stderr)
    sys.exit(3)

SIGMA = 0.05
ALPHA = 0.01
STEPS = 10


def pcg(apply, b):
    x, r = np.zeros(N), b.copy()
    p, rho = np.zeros(N), 1
    for _ in range(STEPS):
        rho_old, rho = rho, r @ r
        p = r + rho / rho_old * p
        q = apply(p)
        step = rho / (p @ q)
        x, r = x + step * p, r - step * q
    return x


def own(Q, b):
    """The document's loop, which computes its residual anew in each step."""
    f = np.zeros(N)
    d = b - Q @ f
    g = -d
    for _ in range(STEPS):
        Qd = Q @ d
        dQd = d @ Qd
        f = f + (-g @ d) / dQd * d
        g = Q @ f - b
        d = -g + (g @ Qd) / dQd * d
    return f


def main():
    clean, m, x = data(SIGMA)
    A = matrix()
    L = np.roll(np.eye(N), 1, axis=1) - np.eye(N)
    f = target(x)

    def error(reconstruction):
        return float(np.linalg.norm(reconstruction - f) / np.linalg.norm(f))

    Q = A.T @ A + ALPHA * L.T @ L
    b = A.T @ m
    explicit = pcg(lambda p: Q @ p, b)
    by_hand = own(Q, b)
    w = weights()

    def blur(p):
        return np.convolve(p, w, "same")

    def smooth(p):
        differences = np.diff(np.append(p, p[0]))
        return -np.diff(np.insert(differences, 0, differences[-1]))

    free = pcg(lambda p: blur(blur(p)) + ALPHA * smooth(p), blur(m))
    print("data,%r" % float(np.linalg.norm(clean)))
    print("error_explicit,%r" % error(explicit))
    print("error_own,%r" % error(by_hand))
    print("error_matrix_free_with_zeros,%r" % error(free))
    print("error_of_squared_equations,%r" % error(pcg(lambda p: Q @ (Q @ p), Q @ b)))
    print("own_to_explicit,%r" % (error(by_hand) / error(explicit)))
    print("distance_own_to_explicit,%r" % float(np.abs(by_hand - explicit).max()))


main()
