package nl.kcc.intake.repeats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;

import nl.kcc.intake.IntakeDatabase;
import nl.kcc.intake.IntakeTest;

/// A database from before repeats were recognised.
@IntakeTest
class EarlierContactsTest {

    private static final String SCHEMA = "earlier";

    @Inject
    IntakeDatabase database;
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;
    @ConfigProperty(name = "kcc.database.owner")
    String user;
    @ConfigProperty(name = "kcc.database.owner-password")
    String password;

    @Test
    void contactsOfKnownPersonsAreReadyToBeRepeated() {
        // Another test may have cut the connections in the pool.
        await().ignoreExceptions().until(() -> database.count("contact") >= 0);
        migrations().target("10").load().migrate();
        database.execute("""
                set search_path = earlier;
                insert into identity_pseudonym (id, type, key_version, hash, last_used_at)
                values ('00000000-0000-0000-0000-00000000000a', 'PHONE', 1, 'a', now()),
                       ('00000000-0000-0000-0000-00000000000b', 'BSN', 1, 'b', now());
                insert into interaction (id, municipality, channel, occurred_at, registered_at, registered_by, identity_id)
                select cast('00000000-0000-0000-0000-00000000000' || n as uuid), 'GM0344', 'PHONE', now(), now(), 'agent',
                    case n when 1 then cast('00000000-0000-0000-0000-00000000000a' as uuid)
                           when 2 then cast('00000000-0000-0000-0000-00000000000b' as uuid) end
                from generate_series(1, 3) n;
                insert into contact (id, version, interaction_id, municipality, channel, occurred_at, registered_at, summary,
                    reopened_at)
                select id, 3, id, municipality, channel, occurred_at, registered_at, 'Hoe zit het?',
                    case when identity_id is null then timestamptz '2026-11-02 00:00:00Z' end from interaction;
                insert into audit (contact_id, version, action, actor, recorded_at)
                select id, n, 'REOPENED', 'agent', timestamptz '2026-11-01 00:00:00Z' + (n - 2) * interval '1 day'
                from interaction, generate_series(2, 3) n where identity_id is null;
                reset search_path""");

        migrations().load().migrate();

        assertThat(database.column("""
                select concat_ws(' ', right(cast(identity_id as text), 1), chain_strength, chaser,
                    to_char(first_reopened_at at time zone 'UTC', 'DD')) from earlier.contact order by id"""))
                .containsExactly("a POSSIBLE f", "b CONFIRMED f", "f 01");
        database.execute("drop schema earlier cascade");
    }

    private FluentConfiguration migrations() {
        return Flyway.configure().dataSource(url, user, password).schemas(SCHEMA)
                .locations("db/outbox", "db/inbox", "db/tenants", "db/intake").placeholders(Map.of("service-role", user));
    }
}
