package org.krylovbench.problems.matrix;

/** How the eigenvalues from 1 / κ to 1 are distributed. */
public enum Spectrum {
    /** At equal ratios. */
    GEOMETRIC {
        @Override
        double at(double t, double condition) {
            return StrictMath.pow(condition, t - 1);
        }
    },
    /** At equal distances. */
    ARITHMETIC {
        @Override
        double at(double t, double condition) {
            return 1 / condition + t * (1 - 1 / condition);
        }
    },
    /** At few places, at equal ratios, with about as many eigenvalues each. */
    CLUSTERS {
        @Override
        double at(double t, double condition) {
            return GEOMETRIC.at(t, condition);
        }

        @Override
        int places(int eigenvalues, int clusters) {
            return Math.min(clusters, eigenvalues);
        }
    };

    /** The eigenvalue at t from 0 to 1. */
    abstract double at(double t, double condition);

    /** How many different eigenvalues there are. */
    int places(int eigenvalues, int clusters) {
        return eigenvalues;
    }

    /** The eigenvalues, ascending; the largest is 1 unless {@code outliers} lie above it at factor, 2 factor, … */
    double[] eigenvalues(int n, double condition, int clusters, int outliers, double factor) {
        double[] lambda = new double[n];
        int bulk = n - outliers;
        int places = places(bulk, clusters);
        for (int i = 0; i < bulk; i++) {
            int place = (int) ((long) i * places / bulk);
            lambda[i] = places == 1 ? 1 : at(place / (places - 1.0), condition);
        }
        for (int k = 0; k < outliers; k++) {
            lambda[bulk + k] = factor * (k + 1);
        }
        return lambda;
    }
}
