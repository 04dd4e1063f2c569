"""R. Voorhaar's study of restarts in NumPy as it was printed, but for the image."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
    from scipy.signal import convolve2d
    from voorhaar import gmres, phantom
except ImportError as missing:
    print(f"B4.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)


def gaussian_psf(sigma=1, N=9):
    gauss_psf = np.arange(-N // 2 + 1, N // 2 + 1)
    gauss_psf = np.exp(-(gauss_psf**2) / (2 * sigma**2))
    gauss_psf = np.einsum("i,j->ij", gauss_psf, gauss_psf)
    return gauss_psf / np.sum(gauss_psf)


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
