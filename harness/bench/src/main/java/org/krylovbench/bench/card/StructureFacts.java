package org.krylovbench.bench.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.CsrMatrix;
import org.krylovbench.problems.DenseMatrix;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.OperatorData;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.TimeStepping;
import org.krylovbench.problems.Trait;
import org.krylovbench.results.ProblemCard.Fact;

/** What a card tells of the entries of A. */
final class StructureFacts {

    private final LinearProblem problem;
    private final OperatorData a;
    private final List<Fact> facts = new ArrayList<>();

    private StructureFacts(LinearProblem problem) {
        this.problem = problem;
        a = problem.operator();
    }

    /** The facts, with those that need the entries where they are known. */
    static List<Fact> of(LinearProblem problem, Optional<MatrixEntries> entries) {
        var told = new StructureFacts(problem);
        Optional<Structure> structure = entries.map(Structure::of);
        told.kind();
        structure.ifPresent(told::density);
        told.memory();
        told.symmetry();
        structure.ifPresent(told::shape);
        told.diagonal();
        structure.ifPresentOrElse(told::norms, told::normsOfBlur);
        return told.facts;
    }

    private void add(String name, String value, String remark) {
        facts.add(new Fact(name, value, remark));
    }

    private void kind() {
        String size = Digits.size(a.rows(), a.columns());
        if (a instanceof Convolution blur) {
            PointSpreadFunction psf = blur.psf();
            add("operator", size + ", convolution", Digits.words(blur.boundary()) + " boundary");
            add(
                    "point-spread function",
                    Digits.size(psf.rows(), psf.columns()),
                    "sum " + Digits.of(Arrays.stream(psf.values()).sum()));
            add("PSF centre", "(" + psf.centerRow() + ", " + psf.centerColumn() + ")", "row and column from 0");
        } else if (a instanceof TimeStepping stepping) {
            add("operator", size + ", time stepping", "A = (R⁻¹ S)ᵏ with k = " + stepping.steps());
        } else {
            add("operator", size + (a instanceof CsrMatrix ? ", sparse matrix" : ", dense matrix"), "");
        }
    }

    private void density(Structure structure) {
        double all = (double) a.rows() * a.columns();
        String stored = a instanceof CsrMatrix && structure.nonzeros() != a.coefficients()
                ? "; " + a.coefficients() + " are stored"
                : "";
        add(
                "nonzero entries",
                Long.toString(structure.nonzeros()),
                Digits.percent(structure.nonzeros() / all) + " of all, "
                        + Digits.rough((double) structure.nonzeros() / a.rows()) + " in a row" + stored);
    }

    private void memory() {
        double bytes = (double) a.coefficients() * Double.BYTES;
        if (a instanceof CsrMatrix || a instanceof TimeStepping) {
            bytes += Integer.BYTES * (a.coefficients() + a.rows() + 1.0);
        }
        double vectors = Double.BYTES * ((double) a.rows() + a.columns());
        add("memory", Digits.bytes(bytes), "A in double precision; a solution and its data " + Digits.bytes(vectors));
    }

    private void symmetry() {
        if (a.rows() == a.columns()) {
            boolean symmetric = problem.traits().contains(Trait.SYMMETRIC);
            String exactly = a instanceof CsrMatrix || a instanceof DenseMatrix ? "exactly, entry by entry" : "";
            add(
                    "symmetric",
                    symmetric ? "yes" : a instanceof TimeStepping ? "not known" : "no",
                    a instanceof Convolution ? "by its point-spread function" : exactly);
        }
    }

    private void shape(Structure structure) {
        if (a.rows() == a.columns()) {
            add("asymmetry", Digits.of(structure.asymmetry()), "‖A − Aᵀ‖_F / ‖A‖_F");
        }
        boolean full = structure.lower() == a.rows() - 1 && structure.upper() == a.columns() - 1;
        add(
                "bandwidth",
                structure.lower() + " below, " + structure.upper() + " above",
                full ? "the diagonal: all there is" : "the diagonal");
        if (a.rows() == a.columns()) {
            add(
                    "diagonally dominant",
                    Digits.percent(structure.dominantRows()) + " of the rows",
                    "least |aᵢᵢ| / Σⱼ≠ᵢ |aᵢⱼ| = " + Digits.of(structure.dominance()));
        }
    }

    private void diagonal() {
        if (a instanceof TimeStepping) { // takes as many products as there are rows
            return;
        }
        long zeros = Arrays.stream(a.diagonal()).filter(d -> d == 0).count();
        add("zeros on the diagonal", Long.toString(zeros), "");
    }

    private void norms(Structure structure) {
        add("Frobenius norm", Digits.of(structure.frobenius()), "");
        add("1-norm", Digits.of(structure.one()), "largest column sum");
        add("∞-norm", Digits.of(structure.infinity()), "largest row sum");
    }

    /** Where no weight is negative, the sums of rows are A (1, …, 1). */
    private void normsOfBlur() {
        if (!(a instanceof Convolution blur)
                || blur.boundary() == Boundary.ANTIREFLEXIVE
                || Arrays.stream(blur.psf().values()).anyMatch(weight -> !(weight >= 0))) {
            return;
        }
        double[] columnSums = new double[a.columns()];
        a.onHost().applyTranspose(ones(a.rows()), columnSums);
        add("1-norm", Digits.of(Arrays.stream(columnSums).max().orElse(0)), "largest column sum");
        double[] rowSums = a.times(ones(a.columns()));
        add("∞-norm", Digits.of(Arrays.stream(rowSums).max().orElse(0)), "largest row sum");
    }

    private static double[] ones(int n) {
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return ones;
    }
}
