"""The peers of the image problems. They are given the right-hand side that our run left behind."""

import sys

import numpy as np
from scipy.sparse.linalg import LinearOperator, lsqr

from blurs import DirectBlur, FourierBlur, normal
from krylov_methods import cgls, gmres, gmres_of_the_blog
from peer import Peer, Solve, System
from psf import gaussian, recorded_motion
from works import DAMPED

CGLS_ITERATIONS = 100


def gmres_gaussian(b):
    """One cycle of GMRES(50) on A x = b."""
    return one_cycle(
        gaussian(sigma=1.05, size=11),
        b,
        50,
        linear_map=lambda blur: blur.apply,
        right_hand_side=lambda blur, data: data,
    )


def gmres_motion(b):
    """One cycle of GMRES(100) on AᵀA x = Aᵀb."""
    return one_cycle(
        recorded_motion(),
        b,
        100,
        linear_map=normal,
        right_hand_side=lambda blur, data: blur.apply_transposed(data),
    )


def one_cycle(psf, b, iterations, linear_map, right_hand_side):
    side = round(b.size**0.5)
    direct = DirectBlur(psf, side)
    fourier = FourierBlur(psf, side)
    V = np.empty((iterations + 1, b.size))

    def blog(blur):
        data = right_hand_side(blur, b)
        return Solve(gmres_of_the_blog(linear_map(blur), data, np.zeros_like(data), iterations), iterations)

    def with_gemv(blur):
        return Solve(gmres(linear_map(blur), right_hand_side(blur, b), V), iterations)

    peers = [
        Peer("the blog's NumPy, convolve2d", lambda: blog(direct)),
        Peer("the blog's NumPy, SciPy FFT", lambda: blog(fourier)),
        Peer("NumPy with GEMV, SciPy FFT", lambda: with_gemv(fourier)),
    ]
    try:
        import torch_peers
    except ImportError:
        print("PyTorch is left out: it is not installed (Debian: python3-torch)", file=sys.stderr)
    else:
        peers += torch_peers.one_cycle(psf, b, iterations, linear_map, right_hand_side)
    return peers, System(fourier.apply, b)


def least_squares(b):
    """As many iterations on min ‖b − A x‖² + damping² ‖x‖², without and with the damping."""
    blur = FourierBlur(gaussian(sigma=10, size=255), round(b.size**0.5))
    A = LinearOperator((b.size, b.size), matvec=blur.apply, rmatvec=blur.apply_transposed, dtype=float)

    def by_lsqr(damping):
        result = lsqr(A, b, damp=damping, atol=0, btol=0, conlim=0, iter_lim=CGLS_ITERATIONS)
        return Solve(result[0], result[2])

    def by_cgls(damping):
        x = cgls(blur.apply, blur.apply_transposed, b, CGLS_ITERATIONS, damping)
        return Solve(x, CGLS_ITERATIONS)

    peers = [
        Peer("SciPy lsqr, SciPy FFT", lambda: by_lsqr(0)),
        Peer("NumPy CGLS, SciPy FFT", lambda: by_cgls(0)),
        Peer("SciPy lsqr, SciPy FFT, damped", lambda: by_lsqr(DAMPED.tikhonov)),
        Peer("NumPy CGLS, SciPy FFT, damped", lambda: by_cgls(DAMPED.tikhonov)),
    ]
    return peers, System(blur.apply, b)
