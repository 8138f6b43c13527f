package nl.kcc.intake.webform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Municipalities;
import nl.kcc.edge.MunicipalityScope;
import nl.kcc.edge.Problem;
import nl.kcc.intake.ClientWork;
import nl.kcc.intake.citizen.CitizenReferences;
import nl.kcc.intake.citizen.Reference;
import nl.kcc.intake.citizen.VerdictTokens;
import nl.kcc.intake.contact.ChangeContact;
import nl.kcc.intake.contact.ContactCommand;
import nl.kcc.intake.contact.ContactReader;
import nl.kcc.intake.contact.ReadContact;
import nl.kcc.intake.identity.IdentifierType;

/// Shows whoever asked a question how it stands, and takes the verdict on its answer. A wrong reference and a wrong address
/// look the same from outside.
@ApplicationScoped
class FollowWebContact {

    private static final String CITIZEN = "citizen";

    private final ReadContact reading;
    private final ChangeContact change;
    private final ClientWork work;
    private final Municipalities municipalities;
    private final VerdictTokens tokens;

    FollowWebContact(ReadContact reading, ChangeContact change, ClientWork work, Municipalities municipalities,
            VerdictTokens tokens) {
        this.reading = reading;
        this.change = change;
        this.work = work;
        this.municipalities = municipalities;
        this.tokens = tokens;
    }

    /// @throws Problem.NotFound (as a failure) when no question of that address has the reference
    Uni<WebContactStatus> status(String reference, String email) {
        return owned(reference, email).chain(owned -> reading.read(owned.contact(), new ContactReader(CITIZEN, bound(owned))))
                .map(WebContactStatus::of);
    }

    /// @throws Problem.NotFound (as a failure) as [#status] does
    /// @throws Problem.Conflict (as a failure) while there is nothing to have an opinion on
    Uni<WebContactStatus> judge(String reference, String email, boolean resolved) {
        return owned(reference, email).chain(owned -> change.change(owned.contact(), new ContactCommand.Judge(resolved),
                CITIZEN, bound(owned))).map(WebContactStatus::of);
    }

    /// @param token of a link in a mail with an answer
    /// @return the reference of the question that was answered; nothing else of it, for whoever has the link
    /// @throws Problem.NotFound (as a failure) when the token is none of ours
    Uni<String> reference(String token) {
        return linked(token).chain(owned -> work.sql(bound(owned),
                transaction -> CitizenReferences.of(transaction, owned.contact())));
    }

    /// @throws Problem.NotFound (as a failure) as [#reference] does
    /// @throws Problem.Conflict (as a failure) while there is nothing to have an opinion on
    Uni<Void> judge(String token, boolean resolved) {
        return linked(token).chain(owned -> change.change(owned.contact(), new ContactCommand.Judge(resolved), CITIZEN,
                bound(owned))).replaceWithVoid();
    }

    private Uni<CitizenReferences.Owned> linked(String token) {
        // One that is none of ours is looked for too, as above.
        UUID contact = tokens.contact(token).orElse(new UUID(0, 0));
        return work.sql(municipalities.served(), transaction -> CitizenReferences.find(transaction, contact))
                .map(found -> found.orElseThrow(() -> new Problem.NotFound(
                        "Deze link werkt niet. Vul hieronder uw kenmerk en uw e-mailadres in.")));
    }

    private static MunicipalityScope bound(CitizenReferences.Owned owned) {
        return MunicipalityScope.of(Set.of(owned.municipality()));
    }

    private Uni<CitizenReferences.Owned> owned(String reference, String email) {
        // What can be no reference is looked for too: that takes as long as one that nobody has.
        var asked = Reference.read(reference).orElse(new Reference(""));
        return work.sql(municipalities.served(), transaction -> CitizenReferences.find(transaction, asked))
                .map(found -> found.filter(owned -> isSame(owned.email(), email)).orElseThrow(FollowWebContact::unknown));
    }

    private static Problem unknown() {
        return new Problem.NotFound("Wij vinden geen vraag met dit kenmerk en dit e-mailadres. Controleer allebei.");
    }

    private static boolean isSame(String known, String given) {
        Optional<byte[]> normal = normal(given);
        return normal.isPresent() && MessageDigest.isEqual(normal(known).orElseThrow(), normal.get());
    }

    private static Optional<byte[]> normal(String address) {
        return IdentifierType.EMAIL.normalise(address).map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
