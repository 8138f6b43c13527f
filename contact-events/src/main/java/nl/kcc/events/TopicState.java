package nl.kcc.events;

import java.time.LocalDate;
import java.util.List;

/// One entry of the topic catalogue (onderwerp).
///
/// @param code stable code, written as [#CODE] says, such as `paspoort-aanvragen`
/// @param version 1 when first published, one more with each change
/// @param name Dutch name, as an agent reads it
/// @param group code of the group of topics it belongs to
/// @param department code of the department that takes its hand-overs
/// @param synonyms other words citizens use, for suggestions
/// @param answerability whether the front office may answer it directly, by day, oldest first
/// @param upl its name in the Uniforme Productnamenlijst; null where it has none
/// @param active false once withdrawn: no new contact may name it
/// @param departments codes of all departments of the catalogue it stands in, those without a topic of their own too; null
///        in states that are older than this field
/// @param phrasings how citizens say it, in whole sentences that a rule manager wrote, for suggestions; null without any
public record TopicState(
        String code,
        long version,
        String name,
        String group,
        String department,
        List<String> synonyms,
        List<Answerability> answerability,
        String upl,
        boolean active,
        List<String> departments,
        List<String> phrasings) {

    /// A state without phrasings, or older than they are.
    public TopicState(String code, long version, String name, String group, String department, List<String> synonyms,
            List<Answerability> answerability, String upl, boolean active, List<String> departments) {
        this(code, version, name, group, department, synonyms, answerability, upl, active, departments, null);
    }

    /// A state that is older than the list of departments.
    public TopicState(String code, long version, String name, String group, String department, List<String> synonyms,
            List<Answerability> answerability, String upl, boolean active) {
        this(code, version, name, group, department, synonyms, answerability, upl, active, null);
    }

    /// How the codes of the catalogue are written: of topics, groups and departments, in events and at every door. A regular
    /// expression for the whole code.
    public static final String CODE = "[a-z0-9][a-z0-9-]{0,63}";

    /// From this day on (Europe/Amsterdam) the topic is, or is not, directly answerable.
    public record Answerability(LocalDate from, boolean direct) {
    }
}
