"""Solutions by LAPACK and SuperLU, for direct-scipy.csv: a name, the numbers.

The matrices are in DirectTest.java; i and j from 0; b_i = ((7 i) mod 11 - 5) / 11. The fill is nnz(L) of SuperLU by
multiple minimum degree on the 5-point Laplacian of the 60x60 grid; the bandwidth is max |i - j| of the convection stencil
on a 12x12 grid in SciPy's reverse Cuthill-McKee order. Run: python3 direct-scipy.py > direct-scipy.csv
"""
import numpy as np
import scipy.sparse as sparse
from scipy.sparse.csgraph import reverse_cuthill_mckee
from scipy.sparse.linalg import splu, spsolve


def dense(m, n):
    return np.array([[((7 * i + 13 * j + i * j) % 17 - 8) / 17 + (2 if i == j else 0) for j in range(n)] for i in range(m)])


def right(m):
    return np.array([((7 * i) % 11 - 5) / 11 for i in range(m)])


def stencil(g, center, east, west, south, north):
    one = np.ones(g - 1)
    row = sparse.diags([west * one, center * np.ones(g), east * one], [-1, 0, 1])
    column = sparse.diags([north * one, south * one], [-1, 1])
    return sparse.csc_matrix(sparse.kron(sparse.eye(g), row) + sparse.kron(column, sparse.eye(g)))


def scattered(n):
    A = sparse.lil_matrix((n, n))
    for i in range(n):
        A[i, i] += 1
        A[i, (37 * i + 11) % n] += 3
        A[i, (53 * i + 29) % n] -= 2.5
    return sparse.csc_matrix(A)


def line(name, numbers):
    print(name + "," + ",".join(repr(float(v)) for v in np.atleast_1d(numbers)))


line("square", np.linalg.solve(dense(30, 30), right(30)))
line("tall", np.linalg.lstsq(dense(40, 25), right(40), rcond=None)[0])
line("wide", np.linalg.lstsq(dense(25, 40), right(25), rcond=None)[0])
deficient = np.array([[((3 * i + 5 * j) % 7 - 3) / 7 for j in range(20)] for i in range(30)])
line("deficient", np.linalg.lstsq(deficient, right(30), rcond=None)[0])
line("hilbert", np.linalg.solve(np.array([[1 / (i + j + 1) for j in range(8)] for i in range(8)]), right(8)))
line("laplacian", spsolve(stencil(12, 4, -1, -1, -1, -1), right(144)))
line("convection", spsolve(stencil(12, 4, -0.8, -1.2, -0.7, -1.3), right(144)))
line("scattered", spsolve(scattered(200), right(200)))
line("minimum-degree-fill", splu(stencil(60, 4, -1, -1, -1, -1), permc_spec="MMD_AT_PLUS_A").L.nnz)
A = sparse.csr_matrix(stencil(12, 4, -0.8, -1.2, -0.7, -1.3))
p = reverse_cuthill_mckee(A, symmetric_mode=False)
C = sparse.coo_matrix(A[p][:, p])
line("bandwidth", np.max(np.abs(C.row - C.col)))
