package nl.kcc.routing.reminders;

import java.time.Duration;
import java.util.Optional;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// Settings of the reminders. Without a mail server there are none. Public because what validates its group of settings lives elsewhere.
@ConfigMapping(prefix = "kcc.reminders")
public interface RemindersConfig {

    Smtp smtp();

    /// The address that reminders come from.
    Optional<String> from();

    /// Where the pages are, for the links.
    Optional<String> site();

    /// How many working days before the due moment.
    @WithDefault("1")
    @Min(0)
    @Max(20)
    int workingDaysBefore();

    /// After how many working days late the coordinator is told.
    @WithDefault("3")
    @Min(1)
    @Max(60)
    int workingDaysLate();

    /// How often it is looked whether there is something to say.
    @WithDefault("1m")
    Duration every();

    /// The server that takes them.
    interface Smtp {

        Optional<String> host();

        @WithDefault("587")
        @Min(1)
        @Max(65535)
        int port();

        @WithDefault("STARTTLS")
        MailSecurity tls();

        Optional<String> user();

        Optional<String> password();
    }

    enum MailSecurity {
        TLS,
        STARTTLS,
        NONE
    }
}
