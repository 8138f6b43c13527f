package nl.kcc.intake.contact;

import nl.kcc.edge.Problem;
import nl.kcc.intake.domain.Lifecycle;

/// The contact's situation forbids what was asked; nothing was changed.
class MoveRefused extends Problem.Conflict {

    private static final long serialVersionUID = 1;

    /// @param detail Dutch; why not, unless it is because the contact was taken out of the count
    MoveRefused(Lifecycle contact, String detail) {
        super("move-refused", contact instanceof Lifecycle.Excluded
                ? "Dit contact telt niet mee en kan niet meer worden gewijzigd."
                : detail);
    }
}
