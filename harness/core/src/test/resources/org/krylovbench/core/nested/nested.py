"""Makes nested.csv: by PETSc, GMRES(10) and BiCGStab preconditioned from the left by ILU(0), and FCG(1) with a changing M.

    PYTHONPATH=/usr/lib/petscdir/petsc3.18/x86_64-linux-gnu-real/lib/python3/dist-packages python3 nested.py > nested.csv

A line is a method, an iteration, the residual norm as PETSc monitors it, which is the preconditioned one of the first two,
and the norm of b - A x of the iterate that it builds then.
"""

import numpy as np
import petsc4py
import scipy.sparse as sp

petsc4py.init([])
from petsc4py import PETSc  # noqa: E402


def stencil(g, center, east, west, south, north):
    """On a g x g grid by rows, nothing beyond its edge."""
    A = sp.lil_matrix((g * g, g * g))
    for i in range(g):
        for j in range(g):
            for di, dj, w in ((0, 0, center), (0, 1, east), (0, -1, west), (1, 0, south), (-1, 0, north)):
                if 0 <= i + di < g and 0 <= j + dj < g:
                    A[i * g + j, (i + di) * g + j + dj] = w
    return A.tocsr()


class Changing:
    """z_i = r_i (1 + ((c i) mod 5) / 10) at call c, counted from 0."""

    def __init__(self):
        self.calls = 0

    def apply(self, pc, r, z):
        a = r.getArray(readonly=True)
        z.setArray(a * (1 + ((self.calls * np.arange(len(a))) % 5) / 10))
        self.calls += 1


def incomplete(pc):
    pc.setType("ilu")
    pc.setFactorLevels(0)
    pc.setFactorShift(PETSc.Mat.FactorShiftType.NONE)


def changing(pc):
    pc.setType("python")
    pc.setPythonContext(Changing())


def history(kind, A, b, iterations, norm_type, preconditioner):
    M = PETSc.Mat().createAIJ(size=A.shape, csr=(A.indptr, A.indices, A.data))
    ksp = PETSc.KSP().create()
    ksp.setOperators(M)
    ksp.setType(kind)
    PETSc.Options()["ksp_gmres_restart"] = 10
    PETSc.Options()["ksp_fcg_mmax"] = 1
    ksp.setFromOptions()
    if norm_type == PETSc.KSP.NormType.PRECONDITIONED:
        ksp.setPCSide(PETSc.PC.Side.LEFT)
    ksp.setNormType(norm_type)
    ksp.setTolerances(rtol=1e-30, atol=1e-30, max_it=iterations)
    preconditioner(ksp.getPC())
    lines = {}

    def monitor(ksp, k, norm):
        x = ksp.buildSolution().getArray()
        lines.setdefault(k, (norm, np.linalg.norm(b - A @ x)))  # the first, where a restart tells it again

    ksp.setMonitor(monitor)
    ksp.solve(PETSc.Vec().createWithArray(b.copy()), M.createVecRight())
    for k, (norm, residual) in sorted(lines.items()):
        print(f"{kind},{k},{norm:.17g},{residual:.17g}")


A = stencil(12, 4, -0.5, -1.5, -0.9, -1.1)
b = np.array([((7 * i) % 11 - 5) / 11 for i in range(144)])
print(f"# By nested.py, with PETSc {'.'.join(map(str, PETSc.Sys.getVersion()))}.")
print("method,iteration,monitored,residual")
history("gmres", A, b, 18, PETSc.KSP.NormType.PRECONDITIONED, incomplete)
history("bcgs", A, b, 9, PETSc.KSP.NormType.PRECONDITIONED, incomplete)
history("fcg", stencil(12, 4, -1, -1, -1, -1), b, 40, PETSc.KSP.NormType.UNPRECONDITIONED, changing)
