"""The table of what is compared: each work, how ours is run, and its peers with the ratios that are aimed at."""

from dataclasses import dataclass
from typing import NamedTuple


class Variant(NamedTuple):
    """What a work may be done with: the precision, our threads, and the parameter of Tikhonov's term."""

    precision: str = "double"
    threads: int = 1
    tikhonov: float = 0


class Comparison(NamedTuple):
    """A peer, always on one thread, and how many times as fast ours should be in its variant."""

    peer: str
    target: float
    ours: Variant = Variant()


@dataclass(frozen=True)
class Work:
    """Something that ours and its peers all do.

    experiment: file below the root of the project whose solves are timed; or
    kernel, size: as in `krylov kernels`
    iterations: how many every solve must take; a peer may differ by `slack` of them
    agreement: the factor by which the relative residual of a peer may differ from ours
    """

    name: str
    title: str
    comparisons: list
    experiment: str = ""
    kernel: str = ""
    size: int = 0
    iterations: int = 0
    slack: int = 0
    agreement: float = 1.01


FLOAT = Variant(precision="float")
DAMPED = Variant(tikhonov=0.01)
TWO_THREADS = Variant(threads=2)

GMRES_ON_IMAGES = [
    Comparison("the blog's NumPy, convolve2d", 15),
    Comparison("the blog's NumPy, SciPy FFT", 2),
    Comparison("NumPy with GEMV, SciPy FFT", 2),
    Comparison("PyTorch conv2d", 2),
    Comparison("PyTorch FFT", 2),
    Comparison("PyTorch conv2d, float", 2, FLOAT),
    Comparison("PyTorch FFT, float", 2, FLOAT),
]

GEMV = [
    Comparison("NumPy GEMV", 1 / 1.1),
    Comparison("BLAS dgemv", 1 / 1.1),
]

WORKS = [
    Work(
        "gmres-gaussian",
        "GMRES(50), 50 iterations, 128², Gaussian 11×11",
        GMRES_ON_IMAGES,
        experiment="configs/peers/gmres-gaussian.yml",
        iterations=50,
    ),
    Work(
        "gmres-motion",
        "GMRES(100), AᵀA, 100 iterations, 256², motion 11×11",
        GMRES_ON_IMAGES,
        experiment="configs/peers/gmres-motion.yml",
        iterations=100,
        agreement=1.5,  # ours minimises the residual, theirs that of the normal equations
    ),
    Work(
        "cgls",
        "CGLS, 100 iterations, 256², PSF 255×255",
        [
            Comparison("SciPy lsqr, SciPy FFT", 2),
            Comparison("NumPy CGLS, SciPy FFT", 2),
            Comparison("SciPy lsqr, SciPy FFT, damped", 2, DAMPED),
            Comparison("NumPy CGLS, SciPy FFT, damped", 2, DAMPED),
        ],
        experiment="configs/peers/cgls.yml",
        iterations=100,
    ),
    Work(
        "gmres-sparse",
        "GMRES(30) to 1e-8, n = 250 000, 2.5 M nonzeros",
        [
            Comparison("SciPy gmres", 2),
            Comparison("PETSc KSPGMRES", 1),
        ],
        experiment="harness/bench/peers/gmres-sparse.yml",
        iterations=18,
        slack=1,
        agreement=3,  # each stops by an estimate of its own
    ),
    Work(
        "laplacian",
        "A x, five points, 1024²",
        [
            Comparison("SciPy CSR", 1.1),
            Comparison("SciPy CSR", 2, TWO_THREADS),
        ],
        kernel="laplacian",
        size=1024 * 1024,
    ),
    Work(
        "fourier",
        "real FFT there and back, 256²",
        [
            Comparison("SciPy rfft2, irfft2", 1.8),
        ],
        kernel="fourier-there-and-back",
        size=256 * 256,
    ),
    Work(
        "project-out",
        "h = Vᵀw, w ← w − V h, V 65536×50",
        GEMV,
        kernel="project-out-50",
        size=256 * 256,
    ),
    Work(
        "combine",
        "w = V h, V 65536×50",
        GEMV,
        kernel="combine-50",
        size=256 * 256,
    ),
    Work(
        "blur",
        "A x by FFT, 256², PSF 256×256",
        [
            Comparison("SciPy FFT", 1),
        ],
        kernel="blur-full",
        size=256 * 256,
    ),
]
