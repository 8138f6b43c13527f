package nl.kcc.routing.catalogue;

import nl.kcc.routing.documents.Flaw.Kind;
import nl.kcc.routing.documents.Flaws;

/// The terms as people edit them.
public record TermsDocument(Integer usualWorkingDays) {

    /// @return the terms; to be used only when nothing was found
    public Terms checked(Flaws flaws) {
        if (!flaws.demand(usualWorkingDays != null, "usualWorkingDays", Kind.MISSING,
                "de gewone antwoordtermijn (usualWorkingDays) ontbreekt")) {
            return null;
        }
        flaws.demand(Terms.makeSense(usualWorkingDays), "usualWorkingDays", Kind.OUT_OF_RANGE,
                "de gewone antwoordtermijn ligt buiten 1 tot en met 100 werkdagen");
        return new Terms(usualWorkingDays);
    }
}
