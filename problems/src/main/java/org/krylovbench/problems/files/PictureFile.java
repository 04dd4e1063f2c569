package org.krylovbench.problems.files;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;
import org.krylovbench.problems.Heap;
import org.krylovbench.problems.Shape;

/**
 * The first picture of a PNG, JPEG or TIFF file. Colours become luminance, 0.299 R + 0.587 G + 0.114 B of the stored values
 * (ITU-R BT.601); transparency is ignored. Integers are scaled to 0, black, to 1, white; floating-point numbers are as
 * they are.
 */
final class PictureFile {

    /** No stream of deflated bytes becomes longer by more. */
    private static final double MOST_DEFLATED = 1032;

    private PictureFile() {}

    static RealArray read(Path file) throws IOException {
        BufferedImage picture;
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException(file + ": this is no PNG, JPEG or TIFF file that can be read; save it as PNG");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                picture = picture(reader, file);
            } finally {
                reader.dispose();
            }
        }
        return grey(picture, file);
    }

    private static BufferedImage picture(ImageReader reader, Path file) throws IOException {
        Shape size = size(reader, file);
        double pixels = (double) size.rows() * size.columns();
        boolean isPng = reader.getFormatName().equalsIgnoreCase("png");
        if (isPng && pixels / 8 > MOST_DEFLATED * Files.size(file)) {
            throw new IOException(file + ": the file ends before its " + size.rows() + "×" + size.columns()
                    + " pixels; fetch or save it again");
        }
        Heap.require(pixels, 16 * pixels, file + ": the picture");
        var complaint = new FirstWarning();
        reader.addIIOReadWarningListener(complaint);
        BufferedImage picture;
        try {
            picture = reader.read(0);
        } catch (IOException | RuntimeException e) { // of damaged files readers throw what comes
            throw undecodable(file, String.valueOf(e.getMessage()), e);
        }
        if (complaint.first().isPresent()) {
            throw undecodable(file, complaint.first().get(), null);
        }
        return picture;
    }

    private static Shape size(ImageReader reader, Path file) throws IOException {
        try {
            return new Shape(reader.getHeight(0), reader.getWidth(0));
        } catch (IOException | RuntimeException e) {
            throw undecodable(file, String.valueOf(e.getMessage()), e);
        }
    }

    private static IOException undecodable(Path file, String reason, @Nullable Exception cause) {
        return new IOException(file + ": the image cannot be decoded (" + reason + "); save it again as PNG", cause);
    }

    private static RealArray grey(BufferedImage picture, Path file) throws IOException {
        int rows = picture.getHeight();
        int columns = picture.getWidth();
        Raster raster = picture.getRaster();
        ColorModel colors = picture.getColorModel();
        double white = white(colors, raster, file);
        boolean isGrey = colors.getNumColorComponents() == 1 && !(colors instanceof IndexColorModel);
        boolean hasSamples = colors.getColorSpace().getType() == ColorSpace.TYPE_RGB
                && !(colors instanceof IndexColorModel)
                && colors.getComponentSize(0) != 5; // the bits of 16-bit colours are not alike
        double[] values = new double[rows * columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                // getRGB would put stored greys through a colour profile and change them
                if (isGrey) {
                    values[i * columns + j] = raster.getSampleDouble(j, i, 0) / white;
                } else if (hasSamples) {
                    values[i * columns + j] = luminance(
                            raster.getSampleDouble(j, i, 0),
                            raster.getSampleDouble(j, i, 1),
                            raster.getSampleDouble(j, i, 2),
                            white);
                } else {
                    int rgb = picture.getRGB(j, i);
                    values[i * columns + j] = luminance((rgb >> 16) & 0xff, (rgb >> 8) & 0xff, rgb & 0xff, 255);
                }
            }
        }
        return new RealArray(rows, columns, values);
    }

    private static double luminance(double red, double green, double blue, double white) {
        return (299 * red + 587 * green + 114 * blue) / (1000 * white);
    }

    /** The sample that stands for white. */
    private static double white(ColorModel colors, Raster raster, Path file) throws IOException {
        int type = raster.getTransferType();
        if (type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE) {
            return 1;
        }
        int bits = colors.getComponentSize(0);
        if (bits > 16 || type == DataBuffer.TYPE_SHORT) {
            throw new IOException(file + ": the picture has " + bits
                    + "-bit integers, or some with a sign; save it with 8 or 16 bits without one, or as .npy");
        }
        return Math.pow(2, bits) - 1;
    }
}
