package nl.kcc.intake.drafts;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A draft as its owner gets it back.
///
/// @param content left out in the answer to who has just sent it
record DraftView(UUID id, Instant savedAt, @Schema(type = SchemaType.OBJECT) Map<String, Object> content) {

    /// Nothing of what was typed.
    @Override
    public String toString() {
        return "DraftView[id=" + id + "]";
    }
}
