"""R. Voorhaar's GMRES(100) on the normal equations in NumPy in place of JAX, but for the image."""

import sys
from time import perf_counter_ns

try:
    import numpy as np
    from scipy.signal import convolve2d
    from voorhaar import gmres_jax, motion_kernel, phantom
except ImportError as missing:
    print(f"B9.py needs NumPy and SciPy: {missing}", file=sys.stderr)
    sys.exit(3)


psf = motion_kernel()
psf_reversed = psf[::-1, ::-1]
img = phantom(256).astype(np.float32)
img_blur = convolve2d(img, psf, mode="same")


def do_convolution(x):
    res = convolve2d(x.reshape(img.shape), psf, mode="same")
    return convolve2d(res, psf_reversed, mode="same").reshape(-1)


b = convolve2d(img_blur, psf_reversed, mode="same").reshape(-1)

x = np.zeros_like(b)
time_start = perf_counter_ns()
losses = []
for _ in range(20):
    x = gmres_jax(do_convolution, b, x, 100)
    losses.append(np.linalg.norm(do_convolution(x) - b) ** 2)
print(f"seconds,{1e-9 * (perf_counter_ns() - time_start):.6e}")
for cycle, loss in enumerate(losses, 1):
    print(f"normal_loss_{100 * cycle},{loss:.16e}")
