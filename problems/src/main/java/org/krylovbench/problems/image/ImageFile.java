package org.krylovbench.problems.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;
import org.krylovbench.problems.Labels;

/**
 * The centre of an image file, PNG, JPEG or PGM; what surrounds the centre is the file's, and black where it ends. Colours
 * become luminance, 0.299 R + 0.587 G + 0.114 B of the stored values (ITU-R BT.601); transparency is ignored.
 *
 * @param path the file
 */
public record ImageFile(Path path) implements ImageRecipe {

    @Override
    public Image render(int size, int margin) throws IOException {
        if (isMissing()) {
            throw new IOException("file: no image is given; write, for example, file: {path: moon.png}");
        }
        Image image = read();
        if (image.rows() < size || image.columns() < size) {
            throw new IOException(path + ": the image is " + image.rows() + "×" + image.columns()
                    + ", less than the size " + size + "; a size of at most "
                    + Math.min(image.rows(), image.columns()) + " would do");
        }
        return image.center(size + 2 * margin);
    }

    private Image read() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new IOException(path + ": there is no such file; give the path of a PNG, JPEG or PGM file");
        }
        byte[] bytes = Files.readAllBytes(path);
        if (PortableGraymap.recognizes(bytes)) {
            return new PortableGraymap(path, bytes).read();
        }
        @Nullable BufferedImage image;
        try {
            image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new IOException(path + ": the image cannot be decoded (" + e.getMessage() + "); save it as PNG", e);
        }
        if (image == null) {
            throw new IOException(path + ": this is no PNG, JPEG or PGM file; convert it to one of them");
        }
        return grey(image);
    }

    private static Image grey(BufferedImage image) {
        double[] pixels = new double[image.getWidth() * image.getHeight()];
        boolean isGrey = image.getColorModel().getNumColorComponents() == 1
                && !(image.getColorModel() instanceof IndexColorModel);
        double white = Math.pow(2, image.getColorModel().getComponentSize(0)) - 1;
        for (int i = 0; i < image.getHeight(); i++) {
            for (int j = 0; j < image.getWidth(); j++) {
                // getRGB would put stored greys through a colour profile and change them
                pixels[i * image.getWidth() + j] =
                        isGrey ? image.getRaster().getSample(j, i, 0) / white : luminance(image.getRGB(j, i));
            }
        }
        return new Image(image.getHeight(), image.getWidth(), pixels);
    }

    private static double luminance(int rgb) {
        int red = (rgb >> 16) & 0xff;
        int green = (rgb >> 8) & 0xff;
        int blue = rgb & 0xff;
        return (299 * red + 587 * green + 114 * blue) / (1000 * 255.0);
    }

    private boolean isMissing() {
        return path.toString().isEmpty();
    }

    @Override
    public String label() {
        return Labels.name(path, "file");
    }

    @Override
    public List<Path> files() {
        return isMissing() ? List.of() : List.of(path);
    }
}
