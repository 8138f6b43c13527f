package nl.kcc.simulator.audit;

import nl.kcc.simulator.wire.Call;
import nl.kcc.simulator.wire.User;

/// `GET /v1/kpi/stream`: the first event has the whole figures.
final class StreamCheck implements Check {
    private final Reader reader;
    private final Question question;
    private final FiguresCheck figures;

    StreamCheck(Reader reader, Question question, FiguresCheck figures) {
        this.reader = reader;
        this.question = question;
        this.figures = figures;
    }

    @Override
    public void run(Truth truth, Findings findings) throws InterruptedException {
        var first = reader.caller().firstEvent(Call.get(User.MANAGER, reader.at().kpi(),
                "/v1/kpi/stream?" + question.query()), "kpi");
        figures.compare(question, truth.ledger(), first, findings);
    }
}
