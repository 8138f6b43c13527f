package nl.kcc.intake.suggest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;

import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/// The texts to which the agents of one municipality gave topics, in memory. Lucene finds those that share the most telling
/// words and pairs; how alike they are is the cosine between all their features.
final class ChosenTexts implements LikeTexts {

    private static final String CONTACT = "contact";
    private static final String TOPIC = "topic";
    private static final String TEXT = "text";
    private static final String FEATURES = "features";
    private static final int NEAREST = 5;
    /// The weightiest words of a text find what is like it; the rest only costs time.
    private static final int ASKED_FOR = 32;

    private final IndexWriter writer;
    private final SearcherManager searchers;

    ChosenTexts() {
        try {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(new WhitespaceAnalyzer())
                    .setMergeScheduler(new SerialMergeScheduler()));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// In place of what was chosen for that contact before; seen after [#show].
    void put(AgentChoice choice) {
        var document = new Document();
        document.add(new StringField(CONTACT, choice.contact().toString(), Field.Store.NO));
        document.add(new StoredField(TOPIC, choice.topic()));
        document.add(new StoredField(TEXT, choice.text()));
        document.add(new TextField(FEATURES, TextFeatures.of(choice.text()).keySet().stream()
                .filter(feature -> !TextFeatures.isRun(feature)).collect(Collectors.joining(" ")), Field.Store.NO));
        try {
            writer.updateDocument(new Term(CONTACT, choice.contact().toString()), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void show() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Double> support(Map<String, Double> features, Vocabulary vocabulary) {
        Map<String, Double> text = vocabulary.whole(features);
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                Map<String, Double> support = new HashMap<>();
                for (ScoreDoc hit : searcher.search(query(text), NEAREST).scoreDocs) {
                    Document found = searcher.storedFields().document(hit.doc);
                    double likeness = likeness(text, vocabulary.whole(TextFeatures.of(found.get(TEXT))));
                    support.merge(found.get(TOPIC), likeness * likeness, Double::sum);
                }
                return support;
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BooleanQuery query(Map<String, Double> text) {
        var query = new BooleanQuery.Builder();
        text.entrySet().stream().filter(feature -> !TextFeatures.isRun(feature.getKey()))
                .sorted(Entry.<String, Double> comparingByValue(Comparator.reverseOrder())).limit(ASKED_FOR)
                .forEach(feature -> query.add(new TermQuery(new Term(FEATURES, feature.getKey())), Occur.SHOULD));
        return query.build();
    }

    private static double likeness(Map<String, Double> one, Map<String, Double> other) {
        return one.entrySet().stream().mapToDouble(entry -> entry.getValue() * other.getOrDefault(entry.getKey(), 0.0)).sum();
    }
}
