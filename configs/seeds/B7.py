"""The eigenvalues of the document's motion blur, as it computes them, with the kernel read from its figure."""

import sys

try:
    import numpy as np
    import scipy.linalg
    from scipy.signal import convolve2d
except ImportError as missing:
    print(missing, file=sys.stderr)
    sys.exit(3)

FIGURE = """
0 0 0 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0
0 9 32 35 28 15 2 0 0 0 0
5 68 226 255 224 137 38 9 0 0 0
2 27 104 144 151 173 194 91 13 0 0
0 2 10 15 16 30 109 173 71 11 0
0 0 0 0 0 1 13 59 176 70 6
0 0 0 0 0 0 0 14 104 102 12
0 0 0 0 0 0 0 1 11 13 1
0 0 0 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 0 0
"""


def recorded_motion_blur():
    index = np.array(FIGURE.split(), dtype=float).reshape(11, 11)
    psf = np.where(index == 0, 0, np.where(index == 255, 1, (index + 0.5) / 256))
    return psf / psf.sum()


def create_conv_mat(psf, img_shape):
    tot_dim = np.prod(img_shape)

    def apply_psf(signal):
        signal = signal.reshape(img_shape)
        return convolve2d(signal, psf, mode="same").reshape(-1)

    conv_mat = np.zeros((tot_dim, tot_dim))
    for i in range(tot_dim):
        signal = np.zeros(tot_dim)
        signal[i] = 1
        conv_mat[i] = apply_psf(signal)
    return conv_mat


eigs = scipy.linalg.eigvals(create_conv_mat(recorded_motion_blur(), (32, 32)))
print(f"least_real,{np.real(eigs).min():.17g}")
print(f"largest_real,{np.real(eigs).max():.17g}")
print(f"largest_imaginary,{np.imag(eigs).max():.17g}")
