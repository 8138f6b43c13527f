package nl.kcc.routing.worklist;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who does whose work today.
///
/// @param away who is away, and the substitute that each of them chose
public record Substitutes(Map<String, String> away) {

    /// Whoever does this user's work: a substitute who is away has one, too. Where that goes in a circle, everybody is away
    /// and the work stays where it is.
    public String inPlaceOf(String user) {
        Set<String> passed = new HashSet<>();
        String next = user;
        while (away.containsKey(next)) {
            if (!passed.add(next)) {
                return user;
            }
            next = away.get(next);
        }
        return next;
    }

    /// The user, and those whose work the user does today.
    public Set<String> worksFor(String user) {
        return Stream.concat(Stream.of(user), away.keySet().stream().filter(absent -> inPlaceOf(absent).equals(user)))
                .collect(Collectors.toSet());
    }
}
