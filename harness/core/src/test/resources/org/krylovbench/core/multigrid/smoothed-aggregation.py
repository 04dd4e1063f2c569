# Makes smoothed-aggregation.csv: python3 smoothed-aggregation.py > smoothed-aggregation.csv
# Smoothed aggregation after Vanek, Mandel and Brezina (1996) with NumPy and SciPy; the aggregates, the cycles and the
# conjugate gradients are PyAMG's (5.3). Columns: the problem, theta, unknowns and stored entries of the levels, and the
# iterations until the residual is 1e-8 of the right-hand side, with Gauss-Seidel forward and backward, with symmetric
# Gauss-Seidel, with the first in a W-cycle, and with Jacobi. The level with at most 100 unknowns is the last.
import numpy as np
import scipy.sparse as sparse
from pyamg import amg_core
from pyamg.multilevel import MultilevelSolver
from pyamg.relaxation.smoothing import change_smoothers
from scipy.sparse.linalg import eigsh


def second_difference(n, c):
    return sparse.diags([-c * np.ones(n - 1), 2 * c * np.ones(n), -c * np.ones(n - 1)], [-1, 0, 1])


def square(n, x, y):
    identity = sparse.identity(n)
    return sparse.csr_array(
        sparse.kron(identity, second_difference(n, x)) + sparse.kron(second_difference(n, y), identity))


def cube(n):
    return sparse.csr_array(
        sparse.kron(sparse.identity(n), square(n, 1, 1)) + sparse.kron(second_difference(n, 1), sparse.identity(n * n)))


def filtered(A, theta):
    entries, d = A.tocoo(), A.diagonal()
    i, j, a = entries.row, entries.col, entries.data
    strong = (i == j) | ((a != 0) & (np.abs(a) >= theta * np.sqrt(d[i]) * np.sqrt(d[j])))
    weak = np.bincount(i[~strong], a[~strong], A.shape[0])
    F = sparse.csr_array(sparse.coo_array((a[strong], (i[strong], j[strong])), shape=A.shape))
    F = sparse.csr_array(F + sparse.diags(weak)) if weak.any() else F
    F.sort_indices()
    return F


def prolongator(F):
    n = F.shape[0]
    of, roots = np.empty(n, dtype=np.int32), np.empty(n, dtype=np.int32)
    count = amg_core.standard_aggregation(n, F.indptr.astype(np.int32), F.indices.astype(np.int32), of, roots)
    T = sparse.csr_array((np.ones((of >= 0).sum()), (np.nonzero(of >= 0)[0], of[of >= 0])), shape=(n, count))
    d = F.diagonal()
    S = sparse.diags(1 / np.sqrt(d))
    largest = eigsh(S @ F @ S, k=1, which='LA', tol=1e-3, return_eigenvectors=False, v0=np.random.default_rng(0).random(n))
    return sparse.csr_array(T - 4 / (3 * largest[0]) * (sparse.diags(1 / d) @ (F @ T)))


def hierarchy(A, theta):
    levels = []
    while A.shape[0] > 100:
        level = MultilevelSolver.Level()
        level.A, level.P = A, prolongator(filtered(A, theta))
        level.R = sparse.csr_array(level.P.T)
        levels.append(level)
        A = sparse.csr_array(level.R @ A @ level.P)
        A.sort_indices()
        theta /= 2
    levels.append(MultilevelSolver.Level())
    levels[-1].A = A
    for level in levels:
        for M in [level.A] + ([level.P, level.R] if level is not levels[-1] else []):
            M.indptr, M.indices = M.indptr.astype(np.int32), M.indices.astype(np.int32)
    return MultilevelSolver(levels, coarse_solver='pinv')


def iterations(solver, before, after, cycle='V'):
    change_smoothers(solver, before, after)
    n = solver.levels[0].A.shape[0]
    norms = []
    solver.solve((7 * np.arange(n) % 11 - 5) / 11, tol=1e-8, accel='cg', residuals=norms, maxiter=500, cycle=cycle)
    return len(norms) - 1


def line(name, A, theta):
    solver = hierarchy(A, theta)
    forward, backward, symmetric = (('gauss_seidel', {'sweep': s}) for s in ('forward', 'backward', 'symmetric'))
    jacobi = ('jacobi', {'omega': 4 / 3})
    counts = [
        iterations(solver, forward, backward),
        iterations(solver, symmetric, symmetric),
        iterations(solver, forward, backward, 'W'),
        iterations(solver, jacobi, jacobi)]
    sizes = ' '.join(str(level.A.shape[0]) for level in solver.levels)
    entries = ' '.join(str(level.A.nnz) for level in solver.levels)
    print(name, theta, sizes, entries, *counts, sep=',')


for n in 64, 128, 256, 512:
    line(f'square-{n}', square(n, 1, 1), 0.08)
line('square-64', square(64, 1, 1), 0.0)
line('anisotropic-64', square(64, 1, 0.01), 0.08)
line('anisotropic-64', square(64, 1, 0.01), 0.0)
line('cube-16', cube(16), 0.08)
