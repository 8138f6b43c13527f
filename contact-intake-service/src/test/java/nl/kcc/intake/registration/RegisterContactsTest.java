package nl.kcc.intake.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkus.vertx.VertxContextSupport;
import nl.kcc.events.Channel;
import nl.kcc.intake.EmptyIntake;
import nl.kcc.intake.IntakeTest;
import nl.kcc.intake.idempotency.KeyReused;
import nl.kcc.intake.identity.IdentifierType;
import nl.kcc.outbox.BackgroundWork;

/// The way in as any channel takes it: no request, no user who is signed in.
@IntakeTest
class RegisterContactsTest extends EmptyIntake {

    @Inject
    RegisterContacts register;
    @Inject
    BackgroundWork work;

    static Stream<InteractionSource> sources() {
        return Stream.of(new InteractionSource.Desk("agent", Optional.of("sleutel"), "hash"),
                new InteractionSource.Mail("gemeente@kcc.local", 1_700_000_000L, 42),
                new InteractionSource.Form("0195d1f8"), new InteractionSource.Call("0195d1f8"),
                new InteractionSource.ImportRow("agent", "0195d1f8"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void theSameOnceMoreIsAnsweredAsTheFirstTimeAndStoredOnce(InteractionSource source) throws Throwable {
        Registered first = register(interaction(source, "Grofvuil", null));
        Registered again = register(interaction(source, "Grofvuil", null));

        assertThat(again).isEqualTo(first);
        assertThat(database.rowCounts()).containsEntry("interaction", 1L).containsEntry("contact", 1L)
                .containsEntry("identity_pseudonym", 1L).containsEntry("idempotency_key", 1L);
        assertThat(database.column("select actor from audit")).containsExactly(source.actor());
    }

    @Test
    void noTwoSourcesShareAKey() throws Throwable {
        for (InteractionSource source : sources().toList()) {
            register(interaction(source, "Grofvuil", null));
        }
        register(interaction(new InteractionSource.Mail("gemeente@kcc.local", 1_800_000_000L, 42), "Grofvuil", null));

        assertThat(database.count("contact")).isEqualTo(sources().count() + 1);
    }

    @Test
    void aKeyThatStoodForSomethingElseIsRefused() throws Throwable {
        register(interaction(new InteractionSource.Desk("agent", Optional.of("sleutel"), "hash"), "Grofvuil", null));

        assertThatExceptionOfType(KeyReused.class).isThrownBy(() -> register(interaction(
                new InteractionSource.Desk("agent", Optional.of("sleutel"), "another"), "Paspoort", null)));
        assertThat(database.count("contact")).isEqualTo(1);
    }

    @Test
    void whatAChannelKeepsOfItsOwnIsStoredWithItOrNotAtAll() throws Throwable {
        StorageTransaction withMail = steps -> work.sql(transaction -> transaction.query("""
                insert into contact_note values ('0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e',
                    '0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e', 1, 'mail', 'mail', now())
                """).execute().chain(() -> steps.apply(transaction)));
        database.execute("insert into topic_copy (code, version, name, active) values ('paspoort', 1, 'Paspoort', true)");
        var source = new InteractionSource.Mail("gemeente@kcc.local", 1, 1);

        assertThatExceptionOfType(RegistrationRefused.class).isThrownBy(() -> VertxContextSupport
                .subscribeAndAwait(() -> register.register(interaction(source, "Grofvuil", "grofvuil"), withMail)))
                .satisfies(refused -> assertThat(refused.findings()).containsExactly(new Finding.TopicUnknown(0)));
        assertThat(database.rowCounts()).containsEntry("contact_note", 0L).containsEntry("idempotency_key", 0L);

        VertxContextSupport
                .subscribeAndAwait(() -> register.register(interaction(source, "Paspoort", "paspoort"), withMail));
        assertThat(database.rowCounts()).containsEntry("contact_note", 1L).containsEntry("contact", 1L);
    }

    private Registered register(NewInteraction interaction) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> register.register(interaction, work::sql));
    }

    private static NewInteraction interaction(InteractionSource source, String summary, String topic) {
        return new NewInteraction(source, "GM0344", Channel.EMAIL, null,
                Optional.of(new Asker(IdentifierType.EMAIL, "jan@voorbeeld.nl")),
                List.of(new NewQuestion(topic, summary, null, Optional.empty())));
    }
}
