package nl.kcc.intake.input;

import java.util.regex.Pattern;

/// The notation of each kind of code.
public enum CodeForm {
    TOPIC("[a-z][a-z0-9-]{0,99}",
            "Dit is geen onderwerpcode: gebruik kleine letters, cijfers en streepjes, hoogstens 100 tekens."),
    DEPARTMENT("[a-z][a-z0-9-]{0,99}",
            "Dit is geen afdelingscode: gebruik kleine letters, cijfers en streepjes, hoogstens 100 tekens."),
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
