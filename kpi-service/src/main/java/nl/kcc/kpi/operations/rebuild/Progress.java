package nl.kcc.kpi.operations.rebuild;

/// What a run has done so far.
///
/// @param total 0 while unknown
record Progress(Phase phase, long read, long total, long unusable) {

    static final Progress NONE = new Progress(Phase.READING, 0, 0, 0);

    Progress in(Phase next) {
        return new Progress(next, read, total, unusable);
    }

    Progress of(long all) {
        return new Progress(phase, read, all, unusable);
    }

    Progress plus(long messages, long passedOver) {
        return new Progress(phase, read + messages, total, unusable + passedOver);
    }
}
