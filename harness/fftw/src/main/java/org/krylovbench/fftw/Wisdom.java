package org.krylovbench.fftw;

import static org.bytedeco.fftw.global.fftw3.FFTW_ESTIMATE;
import static org.bytedeco.fftw.global.fftw3.FFTW_MEASURE;
import static org.bytedeco.fftw.global.fftw3.FFTW_WISDOM_ONLY;
import static org.bytedeco.fftw.global.fftw3.fftw_export_wisdom_to_filename;
import static org.bytedeco.fftw.global.fftw3.fftw_import_wisdom_from_filename;
import static org.bytedeco.fftw.global.fftw3.fftwf_export_wisdom_to_filename;
import static org.bytedeco.fftw.global.fftw3.fftwf_import_wisdom_from_filename;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import org.bytedeco.javacpp.Pointer;
import org.krylovbench.core.linalg.Precision;

/**
 * What FFTW has learnt of this CPU, in a file of the user's cache folder. A plan is measured once and then found there, by
 * every process: so they all compute in the same order, to the last digit. Where nothing can be kept, plans are estimated,
 * which is also the same everywhere, and slower.
 */
record Wisdom(Precision precision, Path folder) {

    static Wisdom of(Precision precision) {
        return new Wisdom(precision, CacheFolder.ofThisCpu());
    }

    String description() {
        return isKept() ? "measured plans" : "estimated plans, as " + folder + " cannot be written";
    }

    private boolean isKept() {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private Path file() {
        return folder.resolve("fftw-" + precision.name().toLowerCase(Locale.ROOT) + ".wisdom");
    }

    /** A plan of known make, else a measured one that is known from then on. */
    <P extends Pointer> P plan(IntFunction<Optional<P>> make) {
        return known(make)
                .or(() -> isKept() ? learn(make) : Optional.empty())
                .or(() -> make.apply(FFTW_ESTIMATE))
                .orElseThrow(() -> new IllegalArgumentException("FFTW makes no plan for this size"));
    }

    private static <P extends Pointer> Optional<P> known(IntFunction<Optional<P>> make) {
        return make.apply(FFTW_MEASURE | FFTW_WISDOM_ONLY);
    }

    /** Measures, unless another process has done so in the meantime. */
    private <P extends Pointer> Optional<P> learn(IntFunction<Optional<P>> make) {
        try (FileChannel lock =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock(); // until it is closed
            if (Files.exists(file())) {
                importWisdom();
            }
            Optional<P> plan = known(make);
            if (plan.isEmpty()) {
                plan = make.apply(FFTW_MEASURE);
                exportWisdom();
            }
            return plan;
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** What is not wisdom, or of another version, FFTW leaves alone. */
    private void importWisdom() {
        switch (precision) {
            case DOUBLE -> fftw_import_wisdom_from_filename(file().toString());
            case FLOAT -> fftwf_import_wisdom_from_filename(file().toString());
        }
    }

    private void exportWisdom() throws IOException {
        Path draft = Files.createTempFile(folder, "fftw-", ".draft");
        switch (precision) {
            case DOUBLE -> fftw_export_wisdom_to_filename(draft.toString());
            case FLOAT -> fftwf_export_wisdom_to_filename(draft.toString());
        }
        Files.move(draft, file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
