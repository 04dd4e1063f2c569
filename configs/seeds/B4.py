"""R. Voorhaar's study of restarts in NumPy as it was printed, but for the image."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
    from scipy.signal import convolve2d
except ImportError as missing:
    print(f"B4.py needs NumPy and SciPy: {missing}", file=sys.stderr)
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


def gaussian_psf(sigma=1, N=9):
    gauss_psf = np.arange(-N // 2 + 1, N // 2 + 1)
    gauss_psf = np.exp(-(gauss_psf**2) / (2 * sigma**2))
    gauss_psf = np.einsum("i,j->ij", gauss_psf, gauss_psf)
    return gauss_psf / np.sum(gauss_psf)


def gmres(linear_map, b, x0, n_iter):
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


img = phantom(128)
gauss_psf_almost = gaussian_psf(sigma=1.05, N=11)
img_blur = convolve2d(img, gaussian_psf(sigma=1, N=11), mode="same")
linear_map = lambda x: convolve2d(x.reshape(img.shape), gauss_psf_almost, mode="same").reshape(-1)
b = img_blur.reshape(-1)

for n_restart in [20, 50, 200, 500]:
    time_before = perf_counter_ns()
    x = np.zeros_like(b)
    for _ in range(2000 // n_restart):
        x = gmres(linear_map, b, x, n_restart)
        error = np.linalg.norm(linear_map(x) - b) ** 2
    print(f"seconds_{n_restart},{1e-9 * (perf_counter_ns() - time_before):.6e}")
    print(f"loss_{n_restart},{error:.16e}", flush=True)
