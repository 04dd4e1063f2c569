"""Makes approximate.csv: SSOR by PETSc and by a dense formula, sparse approximate inverses by dense least squares and dense
solutions, polynomials by dense matrix functions.

    PYTHONPATH=/usr/lib/petscdir/petsc3.18/x86_64-linux-gnu-real/lib/python3/dist-packages \
        python3 approximate.py > approximate.csv
"""

import numpy as np
import petsc4py
import scipy
import scipy.linalg
import scipy.sparse as sp
from scipy.special import eval_chebyt

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


def scattered(n):
    """Up to five entries a row off the diagonal, far from symmetric."""
    A = np.zeros((n, n))
    for i in range(n):
        A[i, i] = 1 + (5 * i % 7) / 7
        for t in range(1, 6):
            A[i, (i * (t + 1) + 13 * t * t) % n] += ((17 * i + 29 * t) % 101 - 50.5) / 101
    return sp.csr_matrix(A)


def zigzag(n):
    return np.array([((7 * i) % 11 - 5) / 11 for i in range(n)])


def tell(name, values):
    for k, v in enumerate(values):
        print(f"{name},{k},{v:.17g}")


def samples(name, M):
    """M x and its transpose on x: the norm, and every so many of the entries, 24 in all."""
    for words, y in ((name, M @ zigzag(len(M))), (f"transposed {name}", M.T @ zigzag(len(M)))):
        tell(words, [np.linalg.norm(y)] + list(y[:: -(-len(y) // 24)]))


def ssor(A, omega):
    A = A.toarray()
    D, L, U = np.diag(np.diag(A)), np.tril(A, -1), np.triu(A, 1)
    return np.linalg.inv((D / omega + L) @ (omega / (2 - omega) * np.linalg.inv(D)) @ (D / omega + U))


def petsc_ssor(name, A, omega):
    matrix = PETSc.Mat().createAIJ(size=A.shape, csr=(A.indptr, A.indices, A.data))
    options = PETSc.Options()
    options["pc_sor_symmetric"] = ""
    options["pc_sor_omega"] = omega
    pc = PETSc.PC().create()
    pc.setOperators(matrix)
    pc.setType("sor")
    pc.setFromOptions()
    pc.setUp()
    y = matrix.createVecLeft()
    pc.apply(PETSc.Vec().createWithArray(zigzag(A.shape[0])), y)
    y = y.getArray()
    tell(f"petsc {name} ssor {omega:g}", [np.linalg.norm(y)] + list(y[:: -(-len(y) // 24)]))


def petsc_history(name, A, omega):
    matrix = PETSc.Mat().createAIJ(size=A.shape, csr=(A.indptr, A.indices, A.data))
    options = PETSc.Options()
    options["pc_sor_symmetric"] = ""
    options["pc_sor_omega"] = omega
    ksp = PETSc.KSP().create()
    ksp.setOperators(matrix)
    ksp.setType("cg")
    ksp.setNormType(PETSc.KSP.NormType.UNPRECONDITIONED)
    ksp.getPC().setType("sor")
    ksp.setFromOptions()
    ksp.setTolerances(rtol=1e-8, atol=0, max_it=1000)
    norms = []
    ksp.setMonitor(lambda ksp, k, norm: norms.append((k, norm)))
    ksp.solve(PETSc.Vec().createWithArray(zigzag(A.shape[0])), matrix.createVecRight())
    norms = dict(norms)
    tell(f"petsc {name} cg ssor {omega:g}", [ksp.getIterationNumber()] + [norms[k] for k in range(0, len(norms), 10)])


def reach(A, k):
    """Where the k-th power has entries, the diagonal among them."""
    S = (A.toarray() != 0) | np.eye(A.shape[0], dtype=bool)
    R = np.eye(A.shape[0], dtype=bool)
    for _ in range(k):
        R = (R.astype(int) @ S.astype(int)) > 0
    return R


def column(A, k, J):
    """The least-squares solution for column k in the columns J, by LAPACK on all rows; its residual."""
    m = np.zeros(len(A))
    e = np.eye(len(A))[k]
    m[J] = np.linalg.lstsq(A[:, J], e, rcond=None)[0]
    return m, A @ m - e


def spai_power(A, k):
    pattern, A = reach(A, k), A.toarray()
    return np.array([column(A, j, np.flatnonzero(pattern[:, j]))[0] for j in range(len(A))]).T


def spai(A, epsilon, steps, fill):
    """Grote and Huckle (1997), the algorithm of section 3, with all sets and systems made anew in each step."""
    A = A.toarray()
    n = len(A)
    M = np.zeros((n, n))
    for k in range(n):
        J = [k]
        m, r = column(A, k, J)
        for _ in range(steps):
            norm = np.linalg.norm(r)
            if norm <= epsilon:
                break
            L = np.flatnonzero(abs(r) > 1e-14)
            candidates = [j for j in range(n) if j not in J and np.any(A[L, j] != 0)]
            rho = [np.sqrt(max(0, norm**2 - (r @ A[:, j]) ** 2 / (A[:, j] @ A[:, j]))) for j in candidates]
            most = np.mean(rho) * (1 + 1e-12)
            best = sorted((round(p, 12), j) for p, j in zip(rho, candidates) if p <= most)
            J = sorted(J + [j for _, j in best[:fill]])
            m, r = column(A, k, J)
        M[:, k] = m
    return M


def fsai(A, k):
    """Kolotilina and Yeremin (1993): the rows of the inverse of A(J, J), scaled so that G A G' has ones on its diagonal."""
    pattern, A = np.tril(reach(A, k)), A.toarray()
    G = np.zeros_like(A)
    for i in range(len(A)):
        J = np.flatnonzero(pattern[i])
        G[i, J] = np.linalg.solve(A[np.ix_(J, J)], (J == i).astype(float))
        G[i] /= np.sqrt(G[i, i])
    return G


def neumann(A, degree, omega):
    A = A.toarray()
    N = np.eye(len(A)) - omega * A / np.diag(A)[:, None]
    return sum(np.linalg.matrix_power(N, k) for k in range(degree + 1)) @ np.diag(omega / np.diag(A))


def chebyshev(A, degree, lower, upper):
    """(1 - p(t)) / t of the eigenvalues of D^-1/2 A D^-1/2, with p the scaled Chebyshev polynomial by SciPy."""
    A = A.toarray()
    root = 1 / np.sqrt(np.diag(A))
    t, V = np.linalg.eigh(root[:, None] * A * root)
    center, half = (lower + upper) / 2, (upper - lower) / 2
    p = eval_chebyt(degree + 1, (center - t) / half) / eval_chebyt(degree + 1, center / half)
    return root[:, None] * (V * ((1 - p) / t) @ V.T) * root


print(f"# By approximate.py, with PETSc {petsc4py.__version__}, SciPy {scipy.__version__} and NumPy {np.__version__}.")
print("name,index,value")
poisson = stencil(12, 4, -1, -1, -1, -1)
convection = stencil(12, 4, -0.5, -1.5, -0.9, -1.1)
random = scattered(97)
for omega in (0.7, 1.0, 1.6):
    for name, A in (("poisson", poisson), ("convection", convection)):
        petsc_ssor(name, A, omega)
        samples(f"numpy {name} ssor {omega:g}", ssor(A, omega))
petsc_history("poisson 100", stencil(100, 4, -1, -1, -1, -1), 1.0)
petsc_history("poisson 100", stencil(100, 4, -1, -1, -1, -1), 1.9)
for name, A in (("poisson", poisson), ("convection", convection), ("scattered", random)):
    for k in (0, 1, 2):
        M = spai_power(A, k)
        samples(f"numpy {name} spai {k}", M)
        tell(f"numpy norm {name} spai {k}", [np.linalg.norm(A @ M - np.eye(len(M)))])
for epsilon, steps, fill in ((0.4, 5, 5), (0.2, 3, 2), (0.05, 10, 3)):
    M = spai(random, epsilon, steps, fill)
    samples(f"numpy scattered spai {epsilon:g} {steps} {fill}", M)
    tell(f"numpy entries scattered spai {epsilon:g} {steps} {fill}", [np.count_nonzero(M)])
M = spai(convection, 0.4, 5, 5)
samples("numpy convection spai 0.4 5 5", M)
tell("numpy entries convection spai 0.4 5 5", [np.count_nonzero(M)])
for k in (0, 1, 2, 3):
    G = fsai(poisson, k)
    samples(f"numpy poisson fsai {k}", G.T @ G)
    samples(f"numpy poisson factor {k}", G)
    tell(f"numpy entries poisson factor {k}", [np.count_nonzero(G)])
    tell(f"numpy condition poisson fsai {k}", [np.linalg.cond(G @ poisson.toarray() @ G.T)])
for degree, omega in ((0, 1.0), (3, 1.0), (6, 0.7)):
    samples(f"numpy convection neumann {degree} {omega:g}", neumann(convection, degree, omega))
for degree, lower, upper in ((0, 0.1, 2.0), (3, 0.05, 1.95), (8, 0.2, 2.0)):
    samples(f"numpy poisson chebyshev {degree} {lower:g} {upper:g}", chebyshev(poisson, degree, lower, upper))
