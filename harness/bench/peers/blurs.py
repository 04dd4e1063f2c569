"""Convolutions with zeros beyond the edge of the image, on flat vectors: A x is `apply`, Aᵀ x `apply_transposed`."""

import numpy as np
import scipy.fft
from scipy.signal import convolve2d


class DirectBlur:
    """Tap by tap with SciPy, as in the blog."""

    def __init__(self, psf, side):
        self.psf = psf
        self.turned = psf[::-1, ::-1]
        self.shape = (side, side)

    def apply(self, x):
        return convolve2d(x.reshape(self.shape), self.psf, mode="same").reshape(-1)

    def apply_transposed(self, x):
        return convolve2d(x.reshape(self.shape), self.turned, mode="same").reshape(-1)


class FourierBlur:
    """By SciPy's real FFT; the spectrum is computed once."""

    def __init__(self, psf, side):
        self.side = side
        self.grid, around_origin = embed(psf, side)
        self.spectrum = scipy.fft.rfft2(around_origin)
        self.conjugate = self.spectrum.conj()

    def apply(self, x):
        return self.filter(x, self.spectrum)

    def apply_transposed(self, x):
        return self.filter(x, self.conjugate)

    def filter(self, x, spectrum):
        transformed = scipy.fft.rfft2(x.reshape(self.side, self.side), s=self.grid)
        transformed *= spectrum
        blurred = scipy.fft.irfft2(transformed, s=self.grid, overwrite_x=True)
        return blurred[: self.side, : self.side].reshape(-1)


def embed(psf, side):
    """The least fast grid whose padding takes what wraps around, and the PSF on it with its centre at the origin."""
    rows, columns = psf.shape
    grid = [scipy.fft.next_fast_len(side + size // 2, real=True) for size in psf.shape]
    around_origin = np.zeros(grid)
    around_origin[:rows, :columns] = psf
    return grid, np.roll(around_origin, (-(rows // 2), -(columns // 2)), axis=(0, 1))


def normal(blur):
    """x ↦ AᵀA x."""
    return lambda x: blur.apply_transposed(blur.apply(x))
