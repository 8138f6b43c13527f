package nl.kcc.kpi.reports.channels;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Channel;

/// The part of one channel.
record Share(Channel channel, long first, long decided, long settled, @JsonInclude(ALWAYS) Double share,
        @JsonInclude(ALWAYS) Double fcr) {
}
