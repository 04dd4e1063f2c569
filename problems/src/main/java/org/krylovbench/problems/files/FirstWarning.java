package org.krylovbench.problems.files;

import java.util.Optional;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;

/** Keeps the first thing that a reader of pictures complains of: it goes on with black where a file breaks off. */
final class FirstWarning implements IIOReadWarningListener {

    private Optional<String> first = Optional.empty();

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        first = first.or(() -> Optional.of(warning));
    }

    Optional<String> first() {
        return first;
    }
}
