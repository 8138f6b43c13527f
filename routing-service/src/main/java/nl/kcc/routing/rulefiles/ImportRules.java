package nl.kcc.routing.rulefiles;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.rulefiles.ReadRules.Fault;
import nl.kcc.routing.rulesets.CandidateRules;
import nl.kcc.routing.rulesets.RuleSetView;
import nl.kcc.routing.rulesets.WriteRuleSets;

/// Makes a draft of a file, or nothing.
@ApplicationScoped
class ImportRules {

    private final CandidateRules candidates;
    private final WriteRuleSets write;
    private final UnitOfWork work;

    ImportRules(CandidateRules candidates, WriteRuleSets write, UnitOfWork work) {
        this.candidates = candidates;
        this.write = write;
        this.work = work;
    }

    /// What came of it.
    sealed interface Result {

        record Imported(RuleSetView draft) implements Result {
        }

        /// Nothing was stored.
        record Refused(List<Fault> faults) implements Result {
        }
    }

    Uni<Result> csv(byte[] file, String author) {
        return store(text(file), author);
    }

    Uni<Result> dmn(byte[] file, String author) {
        return store(DmnRules.read(file), author);
    }

    private Uni<Result> store(ReadRules read, String author) {
        return work.sql(connection -> candidates.check(connection, read.document())).chain(findings -> {
            // A file of which nothing could be read has no faults of its rules.
            if (read.count() > 0) {
                read.addAll(findings);
            }
            List<Fault> faults = read.faults();
            return faults.isEmpty() ? write.add(read.document(), author).map(Result.Imported::new)
                    : Uni.createFrom().item(new Result.Refused(faults));
        });
    }

    private static ReadRules text(byte[] file) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        CharBuffer text = CharBuffer.allocate(file.length + 1);
        CoderResult result = decoder.decode(bytes, text, true);
        if (result.isError()) {
            var unread = new ReadRules();
            unread.fault(1 + (int) text.flip().chars().filter(c -> c == '\n').count(),
                    "Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als CSV UTF-8.");
            return unread;
        }
        return CsvRules.read(text.flip().toString());
    }
}
