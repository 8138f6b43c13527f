package nl.kcc.routing.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

/// Finds topics by a citizen's own words: whole words (Dutch stems) count most, then the beginning of a compound
/// ("paspoortaanvraag" finds "paspoort"), then a word half typed, then a typing error. In memory: a hundred entries.
class TopicSearch {

    /// A topic with many synonyms must not weigh less for it: length counts half of what is usual.
    private static final Similarity LIKENESS = new BM25Similarity(1.2f, 0.3f);
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final int WORDS = 30;
    private static final int SHORTEST_PART = 5;
    /// From this length on two typing errors are forgiven.
    private static final int LONG = 8;

    private final Analyzer dutch = new DutchAnalyzer();
    private final Catalogue catalogue;
    private final IndexSearcher searcher;

    TopicSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, settings())) {
            for (Topic topic : catalogue.topics()) {
                writer.addDocument(document(topic));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            searcher = new IndexSearcher(DirectoryReader.open(directory));
            searcher.setSimilarity(LIKENESS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isOver(Catalogue other) {
        return catalogue == other;
    }

    /// Best first; empty when no word is known.
    ///
    /// @param text in any Unicode form: a ligature, a full-width letter or a soft hyphen makes no difference
    List<Hit> find(String text, int atMost) {
        try {
            var query = new BooleanQuery.Builder();
            for (String word : words(text)) {
                likeness(word, "name", 1f, query);
                likeness(word, "synonyms", 1.3f, query);
            }
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(query.build(), atMost).scoreDocs) {
                hits.add(new Hit(searcher.storedFields().document(hit.doc).get("code"), hit.score));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private IndexWriterConfig settings() {
        return new IndexWriterConfig(dutch).setSimilarity(LIKENESS);
    }

    private static Document document(Topic topic) {
        var document = new Document();
        document.add(new StoredField("code", topic.code()));
        document.add(new TextField("name", folded(topic.name()), Field.Store.NO));
        document.add(new TextField("synonyms", folded(String.join(" . ", topic.synonyms())), Field.Store.NO));
        return document;
    }

    private Set<String> words(String text) throws IOException {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = dutch.tokenStream("name", folded(text))) {
            var word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && words.size() < WORDS) {
                words.add(word.toString());
            }
            tokens.end();
        }
        return words;
    }

    /// One form of each character, and none that nobody sees: the analyser compares code points.
    private static String folded(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static void likeness(String word, String field, float weight, BooleanQuery.Builder query) {
        add(query, new TermQuery(new Term(field, word)), weight * 2);
        if (word.length() > SHORTEST_PART) {
            for (int end = SHORTEST_PART; end < word.length(); end++) {
                add(query, new TermQuery(new Term(field, word.substring(0, end))), weight);
            }
            add(query, new FuzzyQuery(new Term(field, word), word.length() < LONG ? 1 : 2, 3), weight);
        }
        if (word.length() >= 4) {
            add(query, new PrefixQuery(new Term(field, word)), weight * 0.5f);
        }
    }

    private static void add(BooleanQuery.Builder query, Query part, float weight) {
        query.add(new BoostQuery(part, weight), Occur.SHOULD);
    }

    record Hit(String topic, float score) {
    }
}
