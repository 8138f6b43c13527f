package nl.kcc.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The same question as somebody else jots it down: one word in five left out, one in ten mistyped.
final class Variation {

    private static final double LEFT_OUT = 0.2;
    private static final double MISTYPED = 0.1;
    private static final int LONG_ENOUGH = 4;

    private Variation() {
    }

    static String of(String text, Random random) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (random.nextDouble() >= LEFT_OUT) {
                words.add(word.length() >= LONG_ENOUGH && random.nextDouble() < MISTYPED ? mistyped(word, random) : word);
            }
        }
        return words.isEmpty() ? text : String.join(" ", words);
    }

    /// Two letters change places.
    private static String mistyped(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
