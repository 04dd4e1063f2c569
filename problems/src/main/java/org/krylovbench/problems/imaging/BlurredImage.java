package org.krylovbench.problems.imaging;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.krylovbench.problems.Boundary;
import org.krylovbench.problems.Convolution;
import org.krylovbench.problems.Labels;
import org.krylovbench.problems.LinearProblem;
import org.krylovbench.problems.PointSpreadFunction;
import org.krylovbench.problems.Problem;
import org.krylovbench.problems.Shape;
import org.krylovbench.problems.Trait;
import org.krylovbench.problems.files.ArrayFile;
import org.krylovbench.problems.files.RealArray;
import org.krylovbench.problems.psf.PsfRecipe;

/**
 * A picture that came blurred: b is read from a file, A is the convolution with a point-spread function. x† is not known,
 * unless a file holds it too, as those of test sets do.
 *
 * @param data the file of the blurred picture: PNG, JPEG, TIFF, PGM, CSV, {@code .npy} or {@code .mat}
 * @param dataVariable which array, of a {@code .mat} file with several
 * @param psf the blur
 * @param boundary what A takes the surroundings for
 * @param noise ‖e‖₂ / ‖b − e‖₂ of the noise e in the picture where it is known, 0 where not
 * @param exact the file of x†, as large as the picture; for the boundary {@code valid} larger by as much as the blur reaches
 * @param exactVariable which array of that file; without {@code exact}, of the file of the picture
 */
public record BlurredImage(
        Path data,
        Optional<String> dataVariable,
        PsfRecipe psf,
        Boundary boundary,
        double noise,
        Optional<Path> exact,
        Optional<String> exactVariable)
        implements Problem {

    public BlurredImage {
        if (!(noise >= 0 && noise < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("noise must be finite and at least 0, but is " + noise);
        }
    }

    @Override
    public LinearProblem assemble(long seed) throws IOException {
        if (isMissing()) {
            throw new IOException("blurred-image: no file is given; write, for example, data: blurred.png");
        }
        RealArray picture = ArrayFile.read(data, dataVariable);
        PointSpreadFunction spread = psf.make(Math.min(picture.rows(), picture.columns()));
        if (spread.rows() > picture.rows() || spread.columns() > picture.columns()) {
            throw new IOException(data + ": the picture is " + picture.rows() + "×" + picture.columns()
                    + ", smaller than the PSF, " + spread.rows() + "×" + spread.columns() + "; cut the PSF");
        }
        boolean unknownBorder = boundary == Boundary.VALID;
        var a = new Convolution(
                spread,
                boundary,
                picture.rows() + (unknownBorder ? spread.rows() - 1 : 0),
                picture.columns() + (unknownBorder ? spread.columns() - 1 : 0));
        var shape = new Shape(a.imageRows(), a.imageColumns());
        Optional<double[]> solution = solution(shape);
        var clean = solution.isPresent()
                ? LinearProblem.of(a, picture.values(), solution.get())
                : LinearProblem.of(a, picture.values());
        return withNoise(clean.shaped(shape, picture.shape()));
    }

    private Optional<double[]> solution(Shape shape) throws IOException {
        if (exact.isEmpty() && exactVariable.isEmpty()) {
            return Optional.empty();
        }
        Path file = exact.orElse(data);
        RealArray array = ArrayFile.read(file, exactVariable);
        if (!array.shape().equals(shape)) {
            throw new IOException(file + ": the exact image is " + array.rows() + "×" + array.columns()
                    + ", but the unknown " + shape.rows() + "×" + shape.columns() + "; give one of that size or none");
        }
        return Optional.of(array.values());
    }

    /** The same problem with what is known of its noise. */
    private LinearProblem withNoise(LinearProblem problem) {
        if (noise == 0) {
            return problem;
        }
        return new LinearProblem(
                        problem.operator(),
                        problem.rightHandSide(),
                        problem.exactSolution(),
                        problem.shape(),
                        problem.dataShape(),
                        noise,
                        problem.traits())
                .with(Trait.NOISY);
    }

    private boolean isMissing() {
        return data.toString().isEmpty();
    }

    @Override
    public String label() {
        return Labels.name(data, "blurred-image")
                + dataVariable.map(name -> " " + name).orElse("") + ", " + psf.label() + ", "
                + boundary.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Path> files() {
        if (isMissing()) {
            return List.of();
        }
        return Stream.of(Stream.of(data), psf.files().stream(), exact.stream())
                .flatMap(files -> files)
                .distinct()
                .toList();
    }
}
