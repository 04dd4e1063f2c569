"""Makes incomplete.csv: incomplete factorisations by PETSc, by Octave, and by the book in plain Python.

    PYTHONPATH=/usr/lib/petscdir/petsc3.18/x86_64-linux-gnu-real/lib/python3/dist-packages \
        python3 incomplete.py FOLDER_WITH_MATRICES > incomplete.csv

The folder has orsirr_1.mtx and gr_30_30.mtx of the SuiteSparse collection.
"""

import subprocess
import sys
import tempfile

import numpy as np
import petsc4py
import scipy
import scipy.io
import scipy.sparse as sp

petsc4py.init([])
from petsc4py import PETSc  # noqa: E402


def stencil(g, center, east, west, south, north):
    """On a g x g grid by rows, nothing beyond its edge."""
    rows, columns, values = [], [], []
    for i in range(g):
        for j in range(g):
            for di, dj, w in ((0, 0, center), (0, 1, east), (0, -1, west), (1, 0, south), (-1, 0, north)):
                if 0 <= i + di < g and 0 <= j + dj < g:
                    rows.append(i * g + j)
                    columns.append((i + di) * g + j + dj)
                    values.append(w)
    A = sp.csr_matrix((values, (rows, columns)), shape=(g * g, g * g), dtype=float)
    A.sort_indices()
    return A


def zigzag(n):
    return np.array([((7 * i) % 11 - 5) / 11 for i in range(n)])


def tell(name, values):
    for k, v in enumerate(values):
        print(f"{name},{k},{v:.17g}")


def samples(name, y):
    """Its norm, and every so many of its entries, 24 in all."""
    tell(name, [np.linalg.norm(y)] + list(y[:: -(-len(y) // 24)]))


def petsc(A, kind, level):
    M = PETSc.Mat().createAIJ(size=A.shape, csr=(A.indptr, A.indices, A.data))
    pc = PETSc.PC().create()
    pc.setOperators(M)
    pc.setType(kind)
    pc.setFactorLevels(level)
    pc.setFactorShift(PETSc.Mat.FactorShiftType.NONE)
    pc.setUp()
    return M, pc


def applied(name, A, kind, level):
    M, pc = petsc(A, kind, level)
    x, y = PETSc.Vec().createWithArray(zigzag(A.shape[0])), M.createVecLeft()
    pc.apply(x, y)
    samples(f"petsc {name} {kind} {level}", y.getArray())
    tell(f"petsc entries {name} {kind} {level}", [pc.getFactorMatrix().getInfo()["nz_used"]])
    if kind == "ilu":
        pc.applyTranspose(x, y)
        samples(f"petsc transposed {name} {kind} {level}", y.getArray())


def history(name, A, ksp_type, kind, level):
    M, _ = petsc(A, kind, level)
    ksp = PETSc.KSP().create()
    ksp.setOperators(M)
    ksp.setType(ksp_type)
    ksp.setNormType(PETSc.KSP.NormType.UNPRECONDITIONED)
    if ksp_type == "gmres":
        ksp.setPCSide(PETSc.PC.Side.RIGHT)
        ksp.setGMRESRestart(30)
    ksp.getPC().setType(kind)
    ksp.getPC().setFactorLevels(level)
    ksp.setTolerances(rtol=1e-8, atol=0, max_it=1000)
    norms = []
    ksp.setMonitor(lambda ksp, k, norm: norms.append((k, norm)))
    ksp.solve(PETSc.Vec().createWithArray(zigzag(A.shape[0])), M.createVecRight())
    norms = dict(norms)
    tell(f"petsc {name} {ksp_type} {kind} {level}", [ksp.getIterationNumber()] + [norms[k] for k in range(0, len(norms), 10)])


def ikj(A, kept, omega=0.0):
    """Saad (2003), Algorithm 10.4 on dense rows, in the pattern, with what is dropped added to the diagonal omega times."""
    B = A.toarray()
    n = len(B)
    for i in range(n):
        dropped = 0.0
        for k in range(i):
            if kept[i, k]:
                B[i, k] /= B[k, k]
                update = B[i, k] * B[k, k + 1 :]
                dropped -= update[~kept[i, k + 1 :]].sum()
                B[i, k + 1 :] -= np.where(kept[i, k + 1 :], update, 0)
        B[i, i] += omega * dropped
    return np.tril(B, -1) + np.eye(n), np.triu(B)


def levels(A, most):
    """Saad (2003), (10.18): of dense rows, by the definition."""
    n = A.shape[0]
    level = np.where(A.toarray() != 0, 0, 10**6)
    for i in range(n):
        for k in range(i):
            if level[i, k] <= most:
                level[i, k + 1 :] = np.minimum(level[i, k + 1 :], level[i, k] + level[k, k + 1 :] + 1)
        level[i, level[i] > most] = 10**6
    return level <= most


def ilut(A, tau, p):
    """Saad (2003), Algorithm 10.6 on dense rows; of equal entries those more to the left are kept."""
    n = A.shape[0]
    D = A.toarray()
    L, U = np.eye(n), np.zeros((n, n))
    for i in range(n):
        w = D[i].copy()
        least = tau * np.linalg.norm(D[i])
        for k in range(i):
            if w[k] != 0:
                w[k] /= U[k, k]
                if abs(w[k]) < least:
                    w[k] = 0
                else:
                    w[k + 1 :] -= w[k] * U[k, k + 1 :]
        left = [j for j in range(i) if w[j] != 0]
        right = [j for j in range(i + 1, n) if w[j] != 0 and abs(w[j]) >= least]
        for j in sorted(left, key=lambda j: (-abs(w[j]), j))[:p]:
            L[i, j] = w[j]
        for j in sorted(right, key=lambda j: (-abs(w[j]), j))[:p]:
            U[i, j] = w[j]
        U[i, i] = w[i]
    return L, U


def factors(name, A, L, U):
    x = zigzag(A.shape[0])
    samples(f"numpy {name}", np.linalg.solve(U, np.linalg.solve(L, x)))
    tell(f"numpy entries {name}", [np.count_nonzero(L) + np.count_nonzero(U) - len(x)])


def octave(name, A, call):
    with tempfile.TemporaryDirectory() as folder:
        scipy.io.savemat(f"{folder}/a.mat", {"A": A.tocsc(), "b": zigzag(A.shape[0])[:, None]})
        code = f"load('{folder}/a.mat'); L = {call}; y = L' \\ (L \\ b); e = nnz(L); save('-v7', '{folder}/o.mat', 'y', 'e');"
        subprocess.run(["octave-cli", "--quiet", "--eval", code], check=True)
        out = scipy.io.loadmat(f"{folder}/o.mat")
    samples(f"octave {name}", out["y"].ravel())
    tell(f"octave entries {name}", [out["e"].item()])


print(f"# By incomplete.py, with PETSc {petsc4py.__version__}, SciPy {scipy.__version__}, NumPy {np.__version__} and Octave.")
print("name,index,value")
folder = sys.argv[1]
poisson = stencil(12, 4, -1, -1, -1, -1)
convection = stencil(12, 4, -0.5, -1.5, -0.9, -1.1)
orsirr = scipy.io.mmread(f"{folder}/orsirr_1.mtx").tocsr().astype(float)
grid = scipy.io.mmread(f"{folder}/gr_30_30.mtx").tocsr().astype(float)
for A in (orsirr, grid):
    A.sort_indices()

for level in (0, 1, 2, 3):
    for name, A in (("poisson", poisson), ("convection", convection), ("orsirr_1", orsirr)):
        applied(name, A, "ilu", level)
    for name, A in (("poisson", poisson), ("gr_30_30", grid)):
        applied(name, A, "icc", level)
    factors(f"convection ilu {level}", convection, *ikj(convection, levels(convection, level)))
factors("convection milu 0", convection, *ikj(convection, levels(convection, 0), 1.0))
factors("convection milu 1 0.9", convection, *ikj(convection, levels(convection, 1), 0.9))
for tau, p in ((1e-2, 5), (1e-3, 3), (1e-4, 100), (0.0, 4)):
    factors(f"convection ilut {tau:g} {p}", convection, *ilut(convection, tau, p))
factors("orsirr_1 ilut 0.001 10", orsirr, *ilut(orsirr, 1e-3, 10))
for name, A in (("poisson", poisson), ("gr_30_30", grid)):
    octave(f"{name} ic 0", A, "ichol(A)")
    for tau in (1e-1, 1e-2, 1e-3):
        octave(f"{name} ict {tau:g}", A, f"ichol(A, struct('type', 'ict', 'droptol', {tau:g}))")

large = stencil(100, 4, -1, -1, -1, -1)
history("poisson 100", large, "cg", "icc", 0)
history("poisson 100", large, "cg", "icc", 1)
large = stencil(100, 4, -0.5, -1.5, -0.9, -1.1)
history("convection 100", large, "gmres", "ilu", 0)
history("convection 100", large, "gmres", "ilu", 1)
large = stencil(100, 4, -0.9, -1.1, -0.95, -1.05)
history("slow convection 100", large, "gmres", "ilu", 0)
