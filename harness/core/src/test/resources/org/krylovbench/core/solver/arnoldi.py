"""Makes arnoldi.csv: histories of methods by the Arnoldi process, from PETSc, SciPy and NumPy.

    PYTHONPATH=/usr/lib/petscdir/petsc3.18/x86_64-linux-gnu-real/lib/python3/dist-packages python3 arnoldi.py > arnoldi.csv
"""

import numpy as np
import petsc4py
import scipy
import scipy.linalg as la
import scipy.optimize as opt
import scipy.sparse as sp
import scipy.sparse.linalg as spl

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


def zigzag(n):
    return np.array([((7 * i) % 11 - 5) / 11 for i in range(n)])


def tell(name, values):
    for k, v in enumerate(values):
        print(f"{name},{k},{v:.17g}")


class Changing:
    """z_i = v_i (1 + ((c i) mod 5) / 10) at call c, counted from 0."""

    def __init__(self):
        self.calls = 0

    def apply(self, pc, v, z):
        a = v.getArray(readonly=True)
        i = np.arange(len(a))
        z.setArray(a * (1 + ((self.calls * i) % 5) / 10))
        self.calls += 1


def petsc(kind, A, b, iterations, restart, augment=None, pc=None):
    """Residual norms; at a restart PETSc notes the true one a second time, which is left out."""
    n = len(b)
    M = PETSc.Mat().createAIJ(size=(n, n), csr=(A.indptr, A.indices, A.data))
    options = PETSc.Options()
    options["ksp_gmres_restart"] = restart
    if augment is not None:
        options["ksp_lgmres_augment"] = augment
    ksp = PETSc.KSP().create()
    ksp.setOperators(M)
    ksp.setType(kind)
    ksp.setPCSide(PETSc.PC.Side.RIGHT)
    if pc is None:
        ksp.getPC().setType("none")
    else:
        ksp.getPC().setType("python")
        ksp.getPC().setPythonContext(pc)
    ksp.setTolerances(rtol=1e-12, atol=0, max_it=iterations)
    history = {}
    ksp.setMonitor(lambda ksp, k, norm: history.setdefault(k, norm))
    ksp.setFromOptions()
    x = M.createVecLeft()
    ksp.solve(PETSc.Vec().createWithArray(b), x)
    for key in ("ksp_gmres_restart", "ksp_lgmres_augment"):
        options.delValue(key)
    return [history[k] for k in sorted(history)]


def arnoldi(A, r, k):
    """By Gram-Schmidt twice."""
    V = np.zeros((len(r), k + 1))
    H = np.zeros((k + 1, k))
    V[:, 0] = r / la.norm(r)
    for j in range(k):
        w = A @ V[:, j]
        for _ in range(2):
            c = V[:, : j + 1].T @ w
            w -= V[:, : j + 1] @ c
            H[: j + 1, j] += c
        H[j + 1, j] = la.norm(w)
        V[:, j + 1] = w / H[j + 1, j]
    return V, H


def fom(A, b, restart, iterations):
    x = np.zeros(len(b))
    norms = [la.norm(b)]
    while len(norms) <= iterations:
        r = b - A @ x
        V, H = arnoldi(A, r, restart)
        for k in range(1, restart + 1):
            y = la.solve(H[:k, :k], la.norm(r) * np.eye(k)[0])
            z = x + V[:, :k] @ y
            norms.append(la.norm(b - A @ z))
        x = z
    return norms[: iterations + 1]


def gmres_dr(A, b, m, k, iterations):
    """Morgan (2002), by eigenvectors and dense least squares; H is not Hessenberg. A pair that k would split is kept."""
    x = np.zeros(len(b))
    norms = [la.norm(b)]
    V = (b / la.norm(b))[:, None]
    H = np.zeros((1, 0))
    while len(norms) <= iterations:
        r = b - A @ x
        while V.shape[1] <= m:
            w = A @ V[:, -1]
            column = np.zeros(V.shape[1] + 1)
            for _ in range(2):
                c = V.T @ w
                w -= V @ c
                column[:-1] += c
            column[-1] = la.norm(w)
            V = np.column_stack([V, w / column[-1]])
            H = np.column_stack([np.vstack([H, np.zeros(H.shape[1])]), column])
            c = V.T @ r
            y = la.lstsq(H, c)[0]
            norms.append(la.norm(b - A @ (x + V[:, :-1] @ y)))
        x += V[:, :-1] @ y
        e = np.eye(m)[:, -1:]
        theta, G = la.eig(H[:m] + H[m, m - 1] ** 2 * la.solve(H[:m].T, e) @ e.T)
        order = np.argsort(abs(theta))
        theta, G = theta[order], G[:, order]
        split = theta[k].imag != 0 and abs(theta[k - 1] - np.conj(theta[k])) < 1e-10 * abs(theta[k])
        kept = k + 1 if split else k
        real = [G[:, i].imag if theta[i].imag < 0 else G[:, i].real for i in range(kept)]
        P = np.vstack([np.array(real).T, np.zeros(kept)])
        P = la.qr(np.column_stack([P, c - H @ y]), mode="economic")[0]
        V, R = la.qr(V @ P, mode="economic")
        H = R @ P.T @ H @ P[:m, :kept] @ la.inv(R[:kept, :kept])
    return norms[: iterations + 1]


def hybrid(A, b, rule, iterations, bound=None):
    """lambda and residual norm of each iteration, with the formulas and tolerances of IRhybrid_gmres of IR Tools."""
    V, H = arnoldi(A, b, iterations)
    beta = la.norm(b)
    omegas, lambdas, norms = [], [0], [beta]
    lam = 1
    for k in range(1, iterations + 1):
        Hk = H[: k + 1, :k]
        U, s, Wt = la.svd(Hk)
        c = beta * U[0]
        omega, rest = 1.0, 1
        if rule == "modified-gcv":
            rest = len(b) - k
        elif rule == "wgcv":
            a2 = s[-1] ** 2
            t = 1 / (s**2 + a2)
            v2 = np.sum((c[:k] * s) ** 2 * t**3)
            hat = (k + 1) * a2 * v2 / (
                np.sum(s**2 * t) * np.sum((c[:k] * s) ** 2 * a2 * t**3)
                + np.sum((s * t) ** 2) * (np.sum((a2 * c[:k] * t) ** 2) + c[k] ** 2)
            )
            omegas.append(0 if k == 1 else min(1, hat))
            omega = np.mean(omegas)

        def G(lam):
            f = lam**2 / (s**2 + lam**2)
            return (np.sum((f * c[:k]) ** 2) + c[k] ** 2) / (rest + np.sum(1 - omega + omega * f)) ** 2

        if rule == "wgcv" and k == 1:
            lam = 0
        elif rule != "discrepancy":
            lam = opt.minimize_scalar(G, bounds=(0, s[0]), method="bounded", options={"xatol": 1e-4}).x
        y = Wt.T @ (s * c[:k] / (s**2 + lam**2))
        lambdas.append(lam)
        norms.append(la.norm(beta * np.eye(k + 1)[0] - Hk @ y))
        if rule == "discrepancy":
            lam = np.sqrt(abs((bound - abs(c[k])) / (norms[-1] - abs(c[k]))) * lam**2)
    return lambdas, norms


print(f"# By arnoldi.py, with PETSc {petsc4py.__version__}, SciPy {scipy.__version__} and NumPy {np.__version__}.")
print("method,iteration,value")
A = stencil(12, 4, -0.5, -1.5, -0.9, -1.1)
b = zigzag(144)
tell("petsc gmres 5", petsc("gmres", A, b, 40, 5))
tell("petsc gmres 25", petsc("gmres", A, b, 40, 25))
tell("petsc fgmres 6 changing", petsc("fgmres", A, b, 40, 6, pc=Changing()))
tell("petsc lgmres 5 2", petsc("lgmres", A, b, 40, 7, augment=2))
tell("numpy gmres-dr 7 2", gmres_dr(A, b, 7, 2, 40))
tell("numpy gmres-dr 12 4", gmres_dr(A, b, 12, 4, 40))
tell("numpy fom 6", fom(A, b, 6, 40))
tell("numpy fom 30", fom(A, b, 30, 30))

B = stencil(12, 0.3, -2, 1.5, -1.8, 1.1)
tell("numpy gmres-dr 12 5 complex", gmres_dr(B, b, 12, 5, 60))

S = stencil(12, 1.5, -1, -1, -1, -1)
minres = [la.norm(b)]
spl.minres(S, b, maxiter=40, tol=1e-14, callback=lambda x: minres.append(la.norm(b - S @ x)))
tell("scipy minres", minres)

T = np.array([[((3 * i + 5 * j + i * j) % 13 - 6) / 7 + (10 if i == j else 0) for j in range(30)] for i in range(50)])
c = zigzag(50)
tell("scipy lsqr", [la.norm(c)] + [la.norm(c - T @ spl.lsqr(T, c, atol=0, btol=0, conlim=0, iter_lim=k)[0]) for k in range(1, 15)])
tell("scipy lsmr", [la.norm(c)] + [la.norm(c - T @ spl.lsmr(T, c, atol=0, btol=0, conlim=0, maxiter=k)[0]) for k in range(1, 15)])

C = np.array([[1 / (1 + (i - j) ** 2 / 4 + (i - j) / 64) for j in range(40)] for i in range(40)])
d = C @ np.array([1 if 10 <= i < 22 else i / 40 for i in range(40)]) + zigzag(40) / 5
for rule in ("gcv", "wgcv", "modified-gcv", "discrepancy"):
    lambdas, norms = hybrid(C, d, rule, 20, 1.01 * 0.03 * la.norm(d))
    tell(f"numpy hybrid {rule} lambda", lambdas)
    tell(f"numpy hybrid {rule} residual", norms)
