package nl.kcc.kpi.figures;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

import nl.kcc.kpi.counters.NetMeasure;
import nl.kcc.kpi.counters.Tally;

/// First-contact resolution over the topics that the front office could answer at once on that day; referred contacts
/// are left out.
///
/// @param allDecided of all topics, referred ones included
record NetFigures(long netSettled, long netDecided, @JsonIgnore long allDecided) {

    static NetFigures of(Tally tally, long decided) {
        return new NetFigures(tally.of(NetMeasure.NET_SETTLED), tally.of(NetMeasure.NET_DECIDED), decided);
    }

    /// The share of all decided contacts that this figure says nothing of, 0 to 1; null when nothing is decided.
    @JsonInclude(ALWAYS)
    public Double getNetLeftOut() {
        return Rate.share(allDecided - netDecided, allDecided);
    }

    /// netSettled / netDecided, 0 to 1; null when nothing is decided.
    @JsonInclude(ALWAYS)
    public Double getFcrNet() {
        return Rate.share(netSettled, netDecided);
    }

    /// Lower bound of its interval.
    @JsonInclude(ALWAYS)
    public Double getFcrNetLow() {
        return Rate.low(Rate.of(netSettled, netDecided));
    }

    /// Upper bound of its interval.
    @JsonInclude(ALWAYS)
    public Double getFcrNetHigh() {
        return Rate.high(Rate.of(netSettled, netDecided));
    }
}
