package nl.kcc.intake.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.events.Channel;
import nl.kcc.events.Exclusion;
import nl.kcc.events.Outcome;
import nl.kcc.intake.domain.RoutingFacts;
import nl.kcc.intake.domain.VisibleState;
import nl.kcc.intake.listing.AgentDay;
import nl.kcc.intake.routingview.Decision;

/// A day of one agent.
///
/// @param contacts the one that something was done to last on top; at most 500
/// @param more left out when these are all
record MyDayView(LocalDate day, List<WorkedContact> contacts, Boolean more, DayCounts counts) {

    /// @param at when the last of the actions was
    /// @param actions oldest first
    record WorkedContact(
            UUID id,
            String municipality,
            Channel channel,
            @JsonInclude(JsonInclude.Include.ALWAYS) String topic,
            String summary,
            VisibleState state,
            Outcome outcome,
            Exclusion exclusion,
            Instant at,
            List<AgentDay.OwnAction> actions) {

        private static WorkedContact of(AgentDay.TouchedContact worked) {
            var contact = worked.contact().contact();
            var facts = worked.contact().decision().map(Decision::facts).orElse(RoutingFacts.NONE);
            return new WorkedContact(contact.contactId(), contact.municipality(), contact.channel(), contact.topic(),
                    worked.contact().summary(), VisibleState.of(contact, facts), contact.answer().outcome(),
                    contact.exclusion(), worked.actions().getLast().at(), worked.actions());
        }
    }

    /// @param contacts to which anything was done
    /// @param answered given an outcome by this agent, with the registration or later; the next two likewise
    /// @param byChannel of `contacts`; a channel without any is left out
    @Schema(description = "Aantallen contacten; een contact kan in meer dan één aantal meetellen.")
    record DayCounts(long contacts, long registered, long answered, long handedOver, long excluded,
            Map<Channel, Long> byChannel) {

        private static DayCounts of(Map<Channel, AgentDay.ChannelCounts> counts) {
            var all = counts.values();
            Map<Channel, Long> byChannel = new TreeMap<>();
            counts.forEach((channel, of) -> byChannel.put(channel, of.contacts()));
            return new DayCounts(sum(all, AgentDay.ChannelCounts::contacts), sum(all, AgentDay.ChannelCounts::registered),
                    sum(all, AgentDay.ChannelCounts::answered), sum(all, AgentDay.ChannelCounts::handedOver),
                    sum(all, AgentDay.ChannelCounts::excluded), byChannel);
        }

        private static long sum(Collection<AgentDay.ChannelCounts> counts, ToLongFunction<AgentDay.ChannelCounts> which) {
            return counts.stream().mapToLong(which).sum();
        }
    }

    static MyDayView of(AgentDay.DayWork work) {
        return new MyDayView(work.day(), work.contacts().stream().map(WorkedContact::of).toList(), work.more() ? true : null,
                DayCounts.of(work.counts()));
    }
}
