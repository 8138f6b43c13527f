package nl.kcc.routing.topics;

import java.time.LocalDate;

/// What a change of a topic would move. Promises that were made stay as they are; these are the contacts that would get another
/// one if they came in now.
record EffectsView(Open open, Net net) {

    /// Contacts about the topic whose answer is owed and not late yet.
    ///
    /// @param elsewhere how many of them somebody else would answer
    /// @param toFrontOffice how many of those the front office instead of a department
    /// @param toBackOffice how many of those a department instead of the front office
    /// @param dueMoved of how many the due moment would be another
    /// @param earlier how many of those sooner
    /// @param later how many of those later
    record Open(int contacts, int elsewhere, int toFrontOffice, int toBackOffice, int dueMoved, int earlier, int later) {
    }

    /// Which contacts of the past days count in the net figure: those about topics that were directly answerable on their day.
    ///
    /// @param contacts about the topic, without those that do not count
    /// @param now how many count in the net figure
    /// @param then how many would
    /// @param joining how many would come into it
    /// @param leaving how many would go out of it
    /// @param settled how many of those that come or go the front office answered itself and at once, as far as routing knows
    record Net(LocalDate from, LocalDate to, int contacts, int now, int then, int joining, int leaving, int settled) {
    }
}
