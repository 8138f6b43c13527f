package nl.kcc.kpi.live;

import java.time.Duration;

import jakarta.validation.constraints.Min;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How many may listen, and for how long.
@ConfigMapping(prefix = "kcc.kpi.stream")
interface StreamConfig {

    /// Time between signs of life on a quiet stream.
    @WithDefault("15s")
    Duration heartbeat();

    /// Streams at the same time; who comes next is asked to come back.
    @WithDefault("5000")
    @Min(1)
    int mostClients();

    /// Of them, of one user.
    @WithDefault("20")
    @Min(1)
    int mostPerUser();

    /// A client that takes longer than this to read what it was sent is gone.
    @WithDefault("20s")
    Duration patience();

    /// After this the client has to come again, and to show that it still may.
    @WithDefault("1h")
    Duration longest();
}
