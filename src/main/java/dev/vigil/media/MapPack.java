package dev.vigil.media;

import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** What each pixel of a clip's frames shows and how far away it is, as PNGs in one file. Safe for several threads. */
public final class MapPack implements AutoCloseable {

    private final ReviewPack pictures;

    private MapPack(ReviewPack pictures) {
        this.pictures = pictures;
    }

    /** Opens a file that is not trusted: it fails where it contradicts itself. */
    public static MapPack open(Path file) throws IOException {
        return new MapPack(ReviewPack.open(file));
    }

    public int frameCount() {
        return pictures.frameCount() / 2;
    }

    /** Indexed colours: the number of a colour is the class of the pixel. */
    public byte[] segmentation(int ordinal) throws IOException {
        return pictures.jpeg(2 * ordinal);
    }

    /** 16-bit grey: millimetres along the line of sight, 0 for out of the car. */
    public byte[] depth(int ordinal) throws IOException {
        return pictures.jpeg(2 * ordinal + 1);
    }

    /** The class of each pixel, row by row. */
    public byte[] parts(int ordinal) throws IOException {
        return ((DataBufferByte) raster(segmentation(ordinal)).getDataBuffer()).getData();
    }

    /** The classes as a picture, each in the colour that {@link #segmentation} gives it. */
    public PixelFrame coloured(int ordinal) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(segmentation(ordinal)));
        var rgb = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var pixels = new byte[rgb.length * 3];
        for (int i = 0; i < rgb.length; i++) {
            pixels[3 * i] = (byte) (rgb[i] >> 16);
            pixels[3 * i + 1] = (byte) (rgb[i] >> 8);
            pixels[3 * i + 2] = (byte) rgb[i];
        }
        return new PixelFrame(picture.getWidth(), picture.getHeight(), PixelLayout.RGB24, pixels);
    }

    /** Millimetres of each pixel along the line of sight, unsigned, row by row. */
    public short[] depthMm(int ordinal) throws IOException {
        return ((DataBufferUShort) raster(depth(ordinal)).getDataBuffer()).getData();
    }

    private static Raster raster(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png)).getRaster();
    }

    @Override
    public void close() throws IOException {
        pictures.close();
    }
}
