"""The random sparse system: its data for both sides, and its peers."""

import sys
from pathlib import Path

import numpy as np
import scipy.io
import scipy.sparse
from scipy.sparse.linalg import gmres

from peer import Peer, Solve, System

N = 250_000
OFF_DIAGONAL = 9
DOMINANCE = 4
RESTART = 30
TOLERANCE = 1e-8


def system():
    """A and b: nine normal entries in each row at random columns, and a diagonal that exceeds their sum."""
    random = np.random.default_rng(1)
    i = np.repeat(np.arange(N), OFF_DIAGONAL)
    j = random.integers(N - 1, size=i.size)
    j += j >= i
    values = random.standard_normal(i.size)
    off_diagonal = scipy.sparse.csr_matrix((values, (i, j)), shape=(N, N))
    A = off_diagonal + scipy.sparse.diags(DOMINANCE + abs(off_diagonal).sum(axis=1).A1, format="csr")
    return A, A @ random.standard_normal(N)


def write(folder: Path):
    """Leaves A and b as Matrix Market files for our side, to the last digit, unless they are there."""
    b_file = folder / "random-dominant-b.mtx"
    if b_file.exists():
        return
    folder.mkdir(parents=True, exist_ok=True)
    A, b = system()
    scipy.io.mmwrite(folder / "random-dominant.mtx", A, precision=17, symmetry="general")
    partial = folder / "partial.mtx"  # the file whose presence tells that all is there comes last and whole
    scipy.io.mmwrite(partial, b[:, np.newaxis], precision=17, symmetry="general")
    partial.rename(b_file)


def peers():
    A, b = system()
    return [Peer("SciPy gmres", lambda: by_scipy(A, b)), *with_petsc(A, b)], System(A.dot, b)


def by_scipy(A, b):
    norms = []
    x, failure = gmres(A, b, tol=TOLERANCE, atol=0, restart=RESTART, callback=norms.append, callback_type="pr_norm")
    if failure:
        raise RuntimeError(f"SciPy gmres did not converge: {failure}")
    return Solve(x, len(norms))


def with_petsc(A, b):
    """GMRES of PETSc if it is installed, with its defaults: classical Gram–Schmidt, once."""
    try:
        import petsc4py
    except ImportError:
        print("PETSc is left out: it is not installed (Debian: python3-petsc4py)", file=sys.stderr)
        return []
    petsc4py.init([])
    from petsc4py import PETSc

    matrix = PETSc.Mat().createAIJ(A.shape, csr=(A.indptr, A.indices, A.data), comm=PETSc.COMM_SELF)
    right, x = matrix.createVecs()
    right.setArray(b)
    solver = PETSc.KSP().create(PETSc.COMM_SELF)
    solver.setOperators(matrix)
    solver.setType(PETSc.KSP.Type.GMRES)
    solver.setGMRESRestart(RESTART)
    solver.getPC().setType(PETSc.PC.Type.NONE)
    solver.setTolerances(rtol=TOLERANCE, atol=0)

    def solve():
        solver.solve(right, x)
        if solver.getConvergedReason() < 0:
            raise RuntimeError(f"PETSc's GMRES did not converge: {solver.getConvergedReason()}")
        return Solve(x.getArray(), solver.getIterationNumber())

    return [Peer("PETSc KSPGMRES", solve)]
