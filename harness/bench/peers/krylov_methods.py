"""Krylov methods as a user of NumPy or PyTorch would write them."""

import sys
from math import sqrt
from pathlib import Path

import numpy as np

# R. Voorhaar's GMRES as he published it stands once, beside the experiments that reproduce his article
sys.path.append(str(Path(__file__).resolve().parents[3] / "configs" / "seeds"))
from voorhaar import gmres as gmres_of_the_blog  # noqa: E402, F401


def gmres(linear_map, b, V):
    """One cycle of GMRES from 0, orthogonalised by matrix-vector products (classical Gram–Schmidt, twice).

    V is room for the basis, a vector a row, one more than iterations; it and b are both of NumPy or both of PyTorch.
    """
    m = V.shape[0] - 1
    H = np.zeros((m + 1, m))
    beta = sqrt(b @ b)
    V[0] = b / beta
    for j in range(m):
        w = linear_map(V[j])
        basis = V[: j + 1]
        for _ in range(2):
            h = basis @ w
            w -= h @ basis
            H[: j + 1, j] += np.asarray(h)
        H[j + 1, j] = sqrt(w @ w)
        V[j + 1] = w / H[j + 1, j]
    e1 = np.zeros(m + 1)
    e1[0] = beta
    y = np.linalg.lstsq(H, e1, rcond=None)[0]
    return type_of(y, like=b) @ V[:-1]


def type_of(y, like):
    """y as the kind of array that `like` is."""
    return y if isinstance(like, np.ndarray) else like.new_tensor(y)


def cgls(apply, apply_transposed, b, iterations, damping=0.0):
    """CGLS for min ‖b − A x‖² + damping² ‖x‖², from 0."""
    r = b.copy()
    s = apply_transposed(r)
    x = np.zeros_like(s)
    p = s.copy()
    gamma = s @ s
    for _ in range(iterations):
        q = apply(p)
        alpha = gamma / (q @ q + damping**2 * (p @ p))
        x += alpha * p
        r -= alpha * q
        s = apply_transposed(r) - damping**2 * x if damping else apply_transposed(r)
        gamma_old = gamma
        gamma = s @ s
        p *= gamma / gamma_old
        p += s
    return x
