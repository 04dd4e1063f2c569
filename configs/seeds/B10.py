"""R. Voorhaar's GMRES on the normal equations by iterations, in NumPy in place of JAX, but for the image."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
    from scipy.signal import convolve2d
except ImportError as missing:
    print(f"B10.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)


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


psf = np.array(FIGURE)
psf = np.where(psf == 0, 0, np.where(psf == 255, 1, (psf + 0.5) / 256))
psf = (psf / psf.sum()).astype(np.float32)
psf_reversed = psf[::-1, ::-1]
img = phantom(256).astype(np.float32)
img_blur = convolve2d(img, psf, mode="same")


def do_convolution(x):
    res = convolve2d(x.reshape(img.shape), psf, mode="same")
    return convolve2d(res, psf_reversed, mode="same").reshape(-1)


b = convolve2d(img_blur, psf_reversed, mode="same").reshape(-1)

x0 = np.zeros_like(b)
for n_its in [1, 5, 10, 20, 50, 100]:
    times = []
    for _ in range(3):
        before = perf_counter_ns()
        x = gmres(do_convolution, b, x0, n_its)
        times.append(perf_counter_ns() - before)
    print(f"seconds_{n_its},{1e-9 * np.median(times):.6e}", flush=True)
