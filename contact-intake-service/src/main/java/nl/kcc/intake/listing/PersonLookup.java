package nl.kcc.intake.listing;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.audit.ReadTrail;
import nl.kcc.intake.identity.Identifier;
import nl.kcc.intake.identity.Pseudonym;
import nl.kcc.intake.identity.Pseudonyms;
import nl.kcc.personaldata.BsnMask;

/// Finds the contacts of one person, for as long as the pseudonym is kept. Without a purpose nobody is looked for, and what is
/// found is shown only when it is on record who asked, when and why.
@ApplicationScoped
public class PersonLookup {

    /// Nobody reads more; the newest come first.
    public static final int MOST = 200;

    private static final String OF_PERSON = """
            select %s, c.occurred_at as position from %s
            where c.identity_id in (select p.id from identity_pseudonym p where p.hash = $2 and p.type = $3 and p.key_version = $4)
            order by c.occurred_at desc, c.id limit %d
            """
            .formatted(ListedContact.COLUMNS, ListedContact.tables("$1"), MOST);

    private final ClientWork work;
    private final Pseudonyms pseudonyms;
    private final ReadTrail reads;
    private final Clock clock;

    PersonLookup(ClientWork work, Pseudonyms pseudonyms, ReadTrail reads, Clock clock) {
        this.work = work;
        this.pseudonyms = pseudonyms;
        this.reads = reads;
        this.clock = clock;
    }

    /// @param purpose in the reader's own words
    public Uni<List<ListedContact>> find(Identifier identifier, String purpose, String reader, MunicipalityScope visible) {
        Pseudonym person = pseudonyms.of(identifier);
        var parameters = Tuple.of(OffsetDateTime.now(clock), person.hash(), person.type().name(), person.keyVersion());
        return work.sql(visible, transaction -> transaction.preparedQuery(OF_PERSON).execute(parameters)
                .map(ListedContact::read)
                .call(found -> reads.recordLookup(transaction, ListedContact.ids(found), reader, BsnMask.mask(purpose),
                        person.type().name())));
    }
}
