"""R. Voorhaar's GMRES(50) in NumPy as it was printed, but for the image."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
    from scipy.signal import convolve2d
    from voorhaar import gmres, phantom
except ImportError as missing:
    print(f"B5.py needs NumPy and SciPy: {missing}", file=sys.stderr)
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

x0 = np.zeros_like(b)
times = []
for _ in range(7):
    before = perf_counter_ns()
    x = gmres(linear_map, b, x0, 50)
    times.append(perf_counter_ns() - before)
print(f"numpy_seconds,{1e-9 * np.median(times):.6e}")
