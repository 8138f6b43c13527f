package nl.kcc.intake.drafts;

import java.util.Map;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// `PUT /v1/drafts/{id}`.
///
/// @param content whatever the page needs in order to go on
record DraftRequest(
        @NotNull(message = "Het concept ontbreekt.") @Schema(type = SchemaType.OBJECT, description = "Hoogstens 64 KB als JSON") Map<String, Object> content) {

    /// Nothing of what was typed.
    @Override
    public String toString() {
        return "DraftRequest[]";
    }
}
