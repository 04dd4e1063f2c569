"""R. Voorhaar's GMRES on the normal equations by iterations, in NumPy in place of JAX, but for the image."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
    from scipy.signal import convolve2d
    from voorhaar import gmres_jax, motion_kernel, phantom
except ImportError as missing:
    print(f"B10.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)


psf = motion_kernel()
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
        x = gmres_jax(do_convolution, b, x0, n_its)
        times.append(perf_counter_ns() - before)
    print(f"seconds_{n_its},{1e-9 * np.median(times):.6e}", flush=True)
