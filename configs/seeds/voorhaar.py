"""What several scripts have of R. Voorhaar's article: his GMRES, his kernel, and an image in place of his photograph."""

import numpy as np


def phantom(n):
    """The head of Shepp and Logan at n by n points, in place of the article's photograph."""
    ellipses = [
        (1, 0.69, 0.92, 0, 0, 0), (-0.8, 0.6624, 0.874, 0, -0.0184, 0), (-0.2, 0.11, 0.31, 0.22, 0, -18),
        (-0.2, 0.16, 0.41, -0.22, 0, 18), (0.1, 0.21, 0.25, 0, 0.35, 0), (0.1, 0.046, 0.046, 0, 0.1, 0),
        (0.1, 0.046, 0.046, 0, -0.1, 0), (0.1, 0.046, 0.023, -0.08, -0.605, 0), (0.1, 0.023, 0.023, 0, -0.606, 0),
        (0.1, 0.023, 0.046, 0.06, -0.605, 0),
    ]
    u = (np.arange(n) - (n - 1) / 2) / ((n - 1) / 2)
    x, y = u[None, :], -u[:, None]
    img = np.zeros((n, n))
    for value, a, b, x0, y0, degrees in ellipses:
        c, s = np.cos(np.radians(degrees)), np.sin(np.radians(degrees))
        img += value * (((x - x0) * c + (y - y0) * s) ** 2 / a**2 + ((y - y0) * c - (x - x0) * s) ** 2 / b**2 <= 1)
    return np.maximum(img, 0)


FIGURE = [  # the kernel as a figure of the article has it, in 8 bits
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 9, 32, 35, 28, 15, 2, 0, 0, 0, 0],
    [5, 68, 226, 255, 224, 137, 38, 9, 0, 0, 0],
    [2, 27, 104, 144, 151, 173, 194, 91, 13, 0, 0],
    [0, 2, 10, 15, 16, 30, 109, 173, 71, 11, 0],
    [0, 0, 0, 0, 0, 1, 13, 59, 176, 70, 6],
    [0, 0, 0, 0, 0, 0, 0, 14, 104, 102, 12],
    [0, 0, 0, 0, 0, 0, 0, 1, 11, 13, 1],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
]


def gmres(linear_map, b, x0, n_iter):
    """As it was printed."""
    n = x0.shape[0]
    H = np.zeros((n_iter + 1, n_iter))
    r0 = b - linear_map(x0)
    beta = np.linalg.norm(r0)
    V = np.zeros((n_iter + 1, n))
    V[0] = r0 / beta
    for j in range(n_iter):
        w = linear_map(V[j])
        for i in range(j + 1):
            H[i, j] = np.dot(w, V[i])
            w -= H[i, j] * V[i]
        H[j + 1, j] = np.linalg.norm(w)
        V[j + 1] = w / H[j + 1, j]
    e1 = np.zeros(n_iter + 1)
    e1[0] = beta
    y = np.linalg.lstsq(H, e1, rcond=None)[0]
    return x0 + V[:-1].T @ y


def gmres_jax(linear_map, b, x0, n_iter):
    """The article's gmres_jax with NumPy in place of JAX, in single precision."""
    n = x0.shape[0]
    r0 = b - linear_map(x0)
    beta = np.linalg.norm(r0)
    V = np.zeros((n_iter + 1, n), dtype=np.float32)
    V[0] = r0 / beta
    H = np.zeros((n_iter + 1, n_iter), dtype=np.float32)
    for j in range(n_iter):
        w = linear_map(V[j])
        h = V @ w
        v = w - V.T @ h
        v_norm = np.linalg.norm(v)
        H[:, j] = h
        H[j + 1, j] = v_norm
        V[j + 1] = v / v_norm
    e1 = np.zeros(n_iter + 1, dtype=np.float32)
    e1[0] = beta
    y = np.linalg.lstsq(H, e1, rcond=None)[0]
    return x0 + V[:-1].T @ y


def motion_kernel():
    """Of single precision, with the sum 1; the middles of the ranges that 8 bits leave."""
    psf = np.array(FIGURE)
    psf = np.where(psf == 0, 0, np.where(psf == 255, 1, (psf + 0.5) / 256))
    return (psf / psf.sum()).astype(np.float32)
