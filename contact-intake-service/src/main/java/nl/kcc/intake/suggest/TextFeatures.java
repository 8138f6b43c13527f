package nl.kcc.intake.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;

/// What there is in a text to tell its subject by: stems of its words, pairs of them, and runs of three to five letters, which
/// forgive typing errors and find the parts of a compound.
final class TextFeatures {

    private static final double WORD = 1;
    private static final double PAIR = 0.6;
    private static final double LETTERS = 0.4;
    private static final char BETWEEN = '+';
    private static final char RUN = '…';
    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 5;
    /// More of a long mail tells no more, and costs time.
    private static final int MOST_WORDS = 250;
    /// Words that are in every question. In a pair they count: "niet opgehaald".
    private static final Set<String> IN_EVERY_TEXT = Set.of("de", "het", "een", "en", "ik", "mijn", "is", "in", "op", "van",
            "te",
            "dat", "die", "er", "u", "voor", "met", "aan", "wat", "hoe", "kan", "moet", "heb", "hebben", "naar", "om", "bij",
            "niet", "nog", "al", "maar", "dan", "als", "of", "wil", "we", "wij", "ze", "zij", "hij", "me", "mij", "mn", "zijn",
            "was", "ben", "nu", "ook", "zo", "wel", "geen", "dit", "hier", "daar", "waar", "kunnen", "moeten", "graag", "weten",
            "vraag");

    private static final Analyzer WORDS = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
    };

    private TextFeatures() {
    }

    /// @return weight by name
    static Map<String, Double> of(String text) {
        Map<String, Double> features = new HashMap<>();
        SnowballStemmer stemmer = new DutchStemmer();
        String before = null;
        for (String word : words(text)) {
            String stem = stem(stemmer, word);
            if (before != null) {
                features.putIfAbsent(before + BETWEEN + stem, PAIR);
            }
            if (!IN_EVERY_TEXT.contains(word)) {
                features.putIfAbsent(stem, WORD);
                addRuns('<' + word + '>', features);
            }
            before = stem;
        }
        return features;
    }

    /// Neither a pair nor a run of letters.
    static boolean isWord(String feature) {
        return !isRun(feature) && feature.indexOf(BETWEEN) < 0;
    }

    /// A run of letters within a word.
    static boolean isRun(String feature) {
        return feature.charAt(0) == RUN;
    }

    private static void addRuns(String word, Map<String, Double> features) {
        for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
            for (int from = 0; from + length <= word.length(); from++) {
                features.putIfAbsent(RUN + word.substring(from, from + length), LETTERS);
            }
        }
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        try (TokenStream tokens = WORDS.tokenStream("text", Normalizer.normalize(text, Normalizer.Form.NFKC))) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < MOST_WORDS) {
                words.add(word.toString());
            }
            tokens.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
