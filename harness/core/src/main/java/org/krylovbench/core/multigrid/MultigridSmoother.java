package org.krylovbench.core.multigrid;

/** What smooths the error on the levels of multigrid: as often before as after the correction by the coarser level. */
public enum MultigridSmoother {
    /** Gauss–Seidel, forward before and backward after. */
    GAUSS_SEIDEL {
        @Override
        Relaxation relaxation(LevelMatrix matrix, int sweeps) {
            return new GaussSeidelRelaxation(matrix, sweeps, false);
        }
    },

    /** Gauss–Seidel, forward and backward both before and after. */
    SYMMETRIC_GAUSS_SEIDEL {
        @Override
        Relaxation relaxation(LevelMatrix matrix, int sweeps) {
            return new GaussSeidelRelaxation(matrix, sweeps, true);
        }
    },

    /** Jacobi's iteration, damped by ω = 4/3 / λmax(D⁻¹A). */
    JACOBI {
        @Override
        Relaxation relaxation(LevelMatrix matrix, int sweeps) {
            double lambda = LargestEigenvalue.of(matrix);
            return new JacobiRelaxation(matrix, sweeps, 4 / (3 * lambda));
        }
    },

    /** Chebyshev's iteration for the eigenvalues of D⁻¹A from 0.1 to 1.1 λmax, as PETSc has it; a sweep is a degree. */
    CHEBYSHEV {
        @Override
        Relaxation relaxation(LevelMatrix matrix, int sweeps) {
            double lambda = LargestEigenvalue.of(matrix);
            return new ChebyshevRelaxation(matrix, sweeps, 0.1 * lambda, 1.1 * lambda);
        }
    };

    /** For one level. */
    abstract Relaxation relaxation(LevelMatrix matrix, int sweeps);
}
