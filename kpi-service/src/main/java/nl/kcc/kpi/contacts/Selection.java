package nl.kcc.kpi.contacts;

import java.util.function.IntFunction;

import nl.kcc.kpi.facts.Bucket;
import nl.kcc.kpi.facts.Mark;
import nl.kcc.kpi.facts.Measure;
import nl.kcc.kpi.norms.Promise;

/// Which contacts to list: one counted state, or all of a sum.
enum Selection {
    REGISTERED("true"),
    FIRST("state not in ('EXCLUDED', 'FOLLOW_UP')"),
    DECIDED("state not in ('EXCLUDED', 'FOLLOW_UP', 'OPEN')"),
    OPEN("state = 'OPEN'"),
    SETTLED("state = 'SETTLED'"),
    WARM_SETTLED("state = 'WARM_SETTLED'"),
    HANDED_OVER("state = 'HANDED_OVER'"),
    CITIZEN_RETURNS("state = 'CITIZEN_RETURNS'"),
    OVERDUE("state = 'OVERDUE'"),
    REOPENED("state = 'REOPENED'"),
    FOLLOW_UP("state = 'FOLLOW_UP'"),
    EXCLUDED("state = 'EXCLUDED'"),
    /// No success: what the losses are made of.
    LOST("state in ('WARM_SETTLED', 'HANDED_OVER', 'CITIZEN_RETURNS', 'OVERDUE', 'REOPENED')"),
    REFERRED(Bucket.REFERRED),
    CHASER(Bucket.CHASER),
    NET_DECIDED("state in ('SETTLED', 'WARM_SETTLED', 'HANDED_OVER', 'CITIZEN_RETURNS', 'OVERDUE', 'REOPENED')"
            + " and not (state = 'SETTLED' and outcome = 'REFERRED') and " + Selection.DIRECT),
    NET_SETTLED("state = 'SETTLED' and outcome <> 'REFERRED' and " + Selection.DIRECT),
    CONTRADICTED_7(Mark.CONTRADICTED_7),
    CONTRADICTED_14(Mark.CONTRADICTED_14),
    CONTRADICTED_30(Mark.CONTRADICTED_30),
    UNCHECKED(Mark.UNCHECKED),
    POSSIBLE_REPEAT(Mark.POSSIBLE_REPEAT),
    /// The citizen said whether it was resolved.
    REPORTED("state not in ('EXCLUDED', 'FOLLOW_UP') and resolved is not null"),
    REPORTED_YES(Mark.REPORTED_YES),
    REPORTED_NO(Mark.REPORTED_NO),
    ANSWER_DECIDED(Promise.ANSWER::decided),
    ANSWER_KEPT(Promise.ANSWER::kept),
    HANDOVER_DECIDED(Promise.HANDOVER::decided),
    HANDOVER_KEPT(Promise.HANDOVER::kept),
    TRANSFERS_DECIDED(Promise.TRANSFERS::decided),
    TRANSFERS_KEPT(Promise.TRANSFERS::kept);

    /// The topic was directly answerable on that day.
    private static final String DIRECT = "exists (select from topic_direct as direct"
            + " where direct.code = topic and day <@ direct.days)";

    private final IntFunction<String> condition;

    Selection(Measure measure) {
        this(measure.condition());
    }

    Selection(String condition) {
        this(_ -> condition);
    }

    Selection(IntFunction<String> condition) {
        this.condition = condition;
    }

    /// In SQL, over `counted_contact`.
    ///
    /// @param transfers how many are promised at most
    String condition(int transfers) {
        return condition.apply(transfers);
    }
}
