package org.krylovbench.core.incomplete;

import java.util.Optional;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.HostMap;

/** Makes M of factors, for one thread or for several where levels are wide enough. */
final class Substitution {

    /**
     * Rows of a level on average below which one thread substitutes. Measured on two cores: in the order of its levels,
     * which lie across memory, a cube of 128³ points (5490 rows a level) takes five times as long as in its own order,
     * which two threads cannot win back; a plane of 1024² points in red–black order (524288 rows) takes 3.5 ms, and 2.0
     * with two threads when both cores are free.
     */
    private static final double LEAST_WIDTH = 65_536;

    private final int threads;
    private long bytes;
    private String note;

    private Substitution(int threads, String note) {
        this.threads = threads;
        this.note = note;
    }

    static void checkThreads(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but is " + threads);
        }
    }

    /** M⁻¹ = (I + L) D (I + U): the first factor, and the other two. */
    static IncompleteInverse with(Factorized<Factors> made, Optional<Permutation> P, int threads) {
        Factors factors = made.factors();
        double[] none = {};
        var lower = new TriangularInverse(true, factors.lower(), none);
        var upper = new TriangularInverse(false, factors.upper(), factors.inverse());
        var work = new Substitution(threads, made.note());
        work.bytes = lower.bytes() + upper.bytes();
        HostMap first = work.shared(lower, true, factors.lower(), none, none);
        HostMap then = work.shared(upper, false, factors.upper(), factors.inverse(), none);
        return new IncompleteInverse(first, then, P, work.bytes, work.note);
    }

    /** M⁻¹ = R Rᵀ, R = D (I + N). */
    static IncompleteInverse withCholesky(Factorized<Factors.Cholesky> made, Optional<Permutation> P, int threads) {
        Factors.Cholesky factors = made.factors();
        double[] none = {};
        var lower = new TriangularInverse(true, factors.strict(), factors.inverseDiagonal());
        var upper = new TransposedMap(lower);
        if (threads == 1) {
            return new IncompleteInverse(lower, upper, P, lower.bytes(), made.note());
        }
        var work = new Substitution(threads, made.note());
        work.bytes = lower.bytes();
        HostMap first = work.shared(lower, true, factors.strict(), factors.inverseDiagonal(), none);
        HostMap then = work.shared(upper, false, factors.strict().transpose(), none, factors.inverseDiagonal());
        return new IncompleteInverse(first, then, P, work.bytes, work.note);
    }

    /** The map by levels, if they are wide enough. */
    private HostMap shared(HostMap alone, boolean lower, CsrMatrix strict, double[] before, double[] after) {
        if (threads == 1) {
            return alone;
        }
        Levels levels = Levels.of(strict, lower);
        if (levels.meanWidth() < LEAST_WIDTH) {
            String narrow = "one thread substitutes, as levels have " + Math.round(levels.meanWidth())
                    + " rows on average, and it takes " + Math.round(LEAST_WIDTH) + " for more to be faster";
            note = note.isEmpty() || note.equals(narrow) ? narrow : note + "; " + narrow;
            return alone;
        }
        var together = new LevelScheduledInverse(alone, levels, lower, strict, before, after, threads);
        bytes += together.bytes();
        return together;
    }
}
