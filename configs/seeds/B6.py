"""The singular values of the document's Gaussian blur, as it computes them, with SciPy in the place of JAX."""

import sys

try:
    import numpy as np
    import scipy.linalg
    import scipy.signal
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

SIDE = 32


def gaussian_psf(sigma, N):
    x = np.arange(N) - N // 2
    k = np.exp(-(x**2) / (2 * sigma**2))
    psf = np.outer(k, k)
    return psf / psf.sum()


kernel = gaussian_psf(1, 11)
conv_mat = np.zeros((SIDE**2, SIDE**2))
for i in range(SIDE**2):
    signal = np.zeros(SIDE**2)
    signal[i] = 1
    conv_mat[i] = scipy.signal.convolve2d(signal.reshape(SIDE, SIDE), kernel, mode="same").reshape(-1)
svdvals = scipy.linalg.svdvals(conv_mat)
print(f"condition,{svdvals[0] / svdvals[-1]:.17g}")
print(f"largest,{svdvals[0]:.17g}")
print(f"smallest,{svdvals[-1]:.17g}")
