package nl.kcc.kpi.reports.contacts;

import java.util.function.IntFunction;

import nl.kcc.kpi.counters.Bucket;
import nl.kcc.kpi.counters.Mark;
import nl.kcc.kpi.counters.NetMeasure;
import nl.kcc.kpi.counters.OfContact;
import nl.kcc.kpi.figures.Promise;

/// Which contacts to list: one counted state, or all of a sum.
public enum Selection {
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
    NET_DECIDED(NetMeasure.NET_DECIDED.condition() + " and " + Selection.DIRECT),
    NET_SETTLED(NetMeasure.NET_SETTLED.condition() + " and " + Selection.DIRECT),
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
    TRANSFERS_KEPT(Promise.TRANSFERS::kept),
    /// Once handed over, a repeat or not.
    HANDOVER("state <> 'EXCLUDED' and (state = 'HANDED_OVER' or handed_over_at is not null)"),
    HANDOVER_COMPLETED(HANDOVER, "handover_completed_at is not null"),
    HANDOVER_OPEN(HANDOVER, "handover_completed_at is null"),
    /// Open, and its term has passed.
    HANDOVER_OVERDUE(HANDOVER_OPEN, Promise.HANDOVER.decided(0)),
    /// As the norm of hand-overs counts them.
    HANDOVER_IN_TIME(HANDOVER_COMPLETED, Promise.HANDOVER.kept(0)),
    HANDOVER_LATE(HANDOVER_COMPLETED, "not " + Promise.HANDOVER.kept(0)),
    HANDOVER_BROKEN(HANDOVER, "case when handover_completed_at is null then " + Promise.HANDOVER.decided(0) + " else not "
            + Promise.HANDOVER.kept(0) + " end"),
    /// The citizen was promised a later moment before the first one passed.
    PROMISED_AGAIN(HANDOVER, Selection.TOLD),
    PROMISED_AGAIN_KEPT(PROMISED_AGAIN, keptLater()),
    PROMISED_AGAIN_BROKEN(PROMISED_AGAIN, brokenLater()),
    TRANSFERRED(HANDOVER, "hops > 0"),
    /// The hand-over itself is the first transfer.
    MORE_THAN_2_TRANSFERS(HANDOVER, "1 + hops > 2"),
    PING_PONG(HANDOVER, "ping_pong"),
    /// Mails and forms that count, repeats among them.
    MESSAGE("state <> 'EXCLUDED' and channel in ('EMAIL', 'WEB')"),
    /// The same of all mails and forms, whoever has them.
    TOLD_LATER(MESSAGE, Selection.TOLD),
    TOLD_LATER_KEPT(TOLD_LATER, keptLater()),
    TOLD_LATER_BROKEN(TOLD_LATER, brokenLater()),
    /// Mails and forms without the answer that is owed, and whose term has passed: that of the department while it has it.
    UNANSWERED(MESSAGE, "not " + Promise.answered() + " and case when " + departmentOwes()
            + " then handover_due_at < now() or handover_overdue_at is not null and "
            + Promise.sinceReopening("handover_overdue_at")
            + " else answer_due_at < now() or answer_overdue_at is not null and "
            + Promise.sinceReopening("answer_overdue_at") + " end");

    /// The citizen was promised a later moment.
    private static final String TOLD = "delay_new_due_at is not null";
    /// The topic was directly answerable on that day.
    private static final String DIRECT = "exists (select from topic_direct as direct"
            + " where direct.code = topic and day <@ direct.days)";

    private final IntFunction<String> condition;

    Selection(Selection whole, String part) {
        this(transfers -> whole.condition(transfers) + " and " + part);
    }

    Selection(OfContact measure) {
        this(measure.condition());
    }

    Selection(String condition) {
        this(_ -> condition);
    }

    Selection(IntFunction<String> condition) {
        this.condition = condition;
    }

    /// In SQL: handed over, and not reopened since the department completed it. Of the terms that of the department counts, else that
    /// of the answer.
    public static String departmentOwes() {
        return "((state = 'HANDED_OVER' or handed_over_at is not null)"
                + " and not coalesce(handover_completed_at < reopened_at, false))";
    }

    /// In SQL: answered by the later moment.
    private static String keptLater() {
        return "(coalesce(least(first_answer_at, handover_completed_at) <= delay_new_due_at, false) and not " + owedAnew() + ")";
    }

    /// In SQL: answered after the later moment, or not at all and it has passed.
    private static String brokenLater() {
        return "case when " + owedAnew()
                + " then now() else coalesce(least(first_answer_at, handover_completed_at), now()) end > delay_new_due_at";
    }

    /// In SQL: reopened before the later moment and not answered since, so that an earlier answer does not keep that promise.
    private static String owedAnew() {
        return "(coalesce(reopened_at <= delay_new_due_at, false) and not " + Promise.answered() + ")";
    }

    /// In SQL, over `counted_contact`.
    ///
    /// @param transfers how many are promised at most
    String condition(int transfers) {
        return condition.apply(transfers);
    }

    /// In SQL, over `counted_contact`, for a selection that does not look at transfers.
    public String condition() {
        return condition.apply(0);
    }
}
