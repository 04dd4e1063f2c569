package org.krylovbench.core.stationary;

/** The order in which a relaxation goes through the unknowns. */
public enum Sweep {
    /** From the first to the last: x ← x + (D/ω + L)⁻¹ r. */
    FORWARD {
        @Override
        void apply(TriangularParts parts, double[] r) {
            parts.forward(r);
        }
    },

    /** From the last to the first: x ← x + (D/ω + U)⁻¹ r. */
    BACKWARD {
        @Override
        void apply(TriangularParts parts, double[] r) {
            parts.backward(r);
        }
    },

    /** There and back: x ← x + (2 − ω)/ω (D/ω + U)⁻¹ D (D/ω + L)⁻¹ r, which is symmetric if A is. */
    SYMMETRIC {
        @Override
        void apply(TriangularParts parts, double[] r) {
            parts.forward(r);
            parts.scale(r);
            parts.backward(r);
        }
    };

    /** That of Aᵀ whose step is the transpose of the step of this one: there and back is there and back again. */
    Sweep transposed() {
        return switch (this) {
            case FORWARD -> BACKWARD;
            case BACKWARD -> FORWARD;
            case SYMMETRIC -> SYMMETRIC;
        };
    }

    /** Turns the residual into the step. */
    abstract void apply(TriangularParts parts, double[] r);
}
