"""The peers of single kernels, in NumPy and SciPy. Each writes into memory that is there already, where it can."""

import numpy as np
import scipy.fft
import scipy.sparse
from scipy.linalg.blas import dgemv

from blurs import FourierBlur
from peer import Peer

COLUMNS = 50


def laplacian(size):
    side = round(size**0.5)
    line = scipy.sparse.diags([-1, 2, -1], [-1, 0, 1], shape=(side, side))
    A = scipy.sparse.kronsum(line, line, format="csr")
    x = random(size)
    return [Peer("SciPy CSR", lambda: A @ x)]


def fourier(size):
    side = round(size**0.5)
    x = random(side, side)

    def there_and_back():
        return scipy.fft.irfft2(scipy.fft.rfft2(x), s=x.shape, overwrite_x=True)

    return [Peer("SciPy rfft2, irfft2", there_and_back)]


def project_out(size):
    V, w, _ = basis(size)

    def by_numpy():
        h = V.T @ w
        return np.subtract(w, V @ h, out=w)

    def by_blas():
        h = dgemv(1, V, w, trans=1)
        return dgemv(-1, V, h, beta=1, y=w, overwrite_y=1)

    return [Peer("NumPy GEMV", by_numpy), Peer("BLAS dgemv", by_blas)]


def combine(size):
    V, w, h = basis(size)
    return [
        Peer("NumPy GEMV", lambda: np.matmul(V, h, out=w)),
        Peer("BLAS dgemv", lambda: dgemv(1, V, h, beta=0, y=w, overwrite_y=1)),
    ]


def blur(size):
    side = round(size**0.5)
    A = FourierBlur(random(side, side), side)
    x = random(size)
    return [Peer("SciPy FFT", lambda: A.apply(x))]


def basis(size):
    """V by columns with orthonormal columns, w and h."""
    V = np.asfortranarray(np.linalg.qr(random(size, COLUMNS))[0])
    return V, random(size), random(COLUMNS)


def random(*shape):
    return np.random.default_rng(1).standard_normal(shape)
