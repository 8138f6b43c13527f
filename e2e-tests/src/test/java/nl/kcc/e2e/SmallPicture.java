package nl.kcc.e2e;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

import javax.imageio.ImageIO;

/// A picture of a screen in its own most frequent colours: half as large, and nobody sees the difference.
final class SmallPicture {
    private static final int COLOURS = 64;
    private static final int BYTE = 0xFF;

    private SmallPicture() {
    }

    /// @param png as the browser made it
    static byte[] of(byte[] png) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(png));
        int width = picture.getWidth();
        var pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        var palette = palette(pixels);
        var small = new BufferedImage(width, picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, 0));
        Map<Integer, Integer> nearest = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            small.getRaster().setSample(i % width, i / width, 0,
                    nearest.computeIfAbsent(pixels[i], pixel -> nearest(palette, pixel)));
        }
        var result = new ByteArrayOutputStream();
        ImageIO.write(small, "png", result);
        return result.toByteArray();
    }

    private static int[] palette(int... pixels) {
        return Arrays.stream(pixels).boxed().collect(groupingBy(identity(), counting())).entrySet().stream()
                .sorted(Map.Entry.<Integer, Long> comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COLOURS).mapToInt(Map.Entry::getKey).toArray();
    }

    private static int nearest(int[] palette, int pixel) {
        int best = 0;
        for (int i = 1; i < palette.length; i++) {
            if (distance(palette[i], pixel) < distance(palette[best], pixel)) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int difference = ((one >> shift) & BYTE) - ((other >> shift) & BYTE);
            sum += difference * difference;
        }
        return sum;
    }
}
