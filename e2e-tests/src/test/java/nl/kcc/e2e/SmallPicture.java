package nl.kcc.e2e;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/// A picture of a screen in few colours: less than half as large, and nobody sees the difference.
final class SmallPicture {
    private static final int MOST_COLOURS = 256;
    private static final int BYTE = 0xFF;

    private SmallPicture() {
    }

    /// @param png as the browser made it
    static byte[] of(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        for (int step = 8;; step *= 2) {
            Map<Integer, Integer> colours = new LinkedHashMap<>();
            for (int y = 0; y < picture.getHeight(); y++) {
                for (int x = 0; x < picture.getWidth(); x++) {
                    colours.putIfAbsent(rounded(picture.getRGB(x, y), step), colours.size());
                }
            }
            if (colours.size() <= MOST_COLOURS) {
                return written(picture, colours, step);
            }
        }
    }

    private static byte[] written(BufferedImage picture, Map<Integer, Integer> colours, int step) throws IOException {
        var palette = colours.keySet().stream().mapToInt(Integer::intValue).toArray();
        var small = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, colours.get(rounded(picture.getRGB(x, y), step)));
            }
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(small, "png", png);
        return png.toByteArray();
    }

    /// Each of red, green and blue to a multiple of the step, white staying white.
    private static int rounded(int colour, int step) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int part = (colour >> shift) & BYTE;
            result |= Math.min(BYTE, (part + step / 2) / step * step) << shift;
        }
        return result;
    }
}
