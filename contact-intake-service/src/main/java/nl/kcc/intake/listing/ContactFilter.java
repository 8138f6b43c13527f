package nl.kcc.intake.listing;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.kcc.edge.MunicipalityScope;
import nl.kcc.events.Channel;
import nl.kcc.intake.domain.VisibleState;

/// Which contacts are asked for; an empty set means any.
///
/// @param scope within what the user may see
/// @param ownDepartments of a user who sees only what lies there; empty for one who sees all
/// @param holder who has taken them; empty for anybody and nobody
/// @param owed only those that such an answer is owed; empty for all
/// @param days on which they were asked
/// @param byAge what was asked first on top; otherwise what is due first
public record ContactFilter(
        Set<UUID> ids,
        Set<VisibleState> states,
        Set<Channel> channels,
        MunicipalityScope scope,
        Set<String> departments,
        Set<String> topics,
        Optional<Set<String>> ownDepartments,
        Optional<String> holder,
        Optional<OwedAnswer> owed,
        DayRange days,
        boolean byAge) {
}
