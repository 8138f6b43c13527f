package nl.kcc.intake.input;

import java.util.regex.Pattern;

import nl.kcc.events.TopicState;

/// The notation of each kind of code.
public enum CodeForm {
    TOPIC(TopicState.CODE,
            "Dit is geen onderwerpcode: gebruik kleine letters, cijfers en streepjes, hoogstens 64 tekens."),
    DEPARTMENT(TopicState.CODE,
            "Dit is geen afdelingscode: gebruik kleine letters, cijfers en streepjes, hoogstens 64 tekens."),
    REASON("[A-Z][A-Z0-9_]{1,39}",
            "Dit is geen redencode: gebruik hoofdletters, cijfers en _, 2 tot 40 tekens. Gebruikelijk zijn "
                    + "NO_KNOWLEDGE, NOT_AUTHORISED, COMPLEX, NO_TIME, CITIZEN_REQUEST en OTHER.");

    private final Pattern notation;
    private final String complaint;

    CodeForm(String notation, String complaint) {
        this.notation = Pattern.compile(notation);
        this.complaint = complaint;
    }

    boolean matches(String code) {
        return notation.matcher(code).matches();
    }

    String complaint() {
        return complaint;
    }
}
