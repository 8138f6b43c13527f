package nl.kcc.intake.desk;

import java.util.List;

import nl.kcc.intake.audit.ReadView;

/// Who was shown the text of a contact, the newest first.
record ReadsView(List<ReadView> reads) {
}
