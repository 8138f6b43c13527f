package nl.kcc.intake.input;

import java.util.regex.Pattern;

import nl.kcc.events.TopicState;

/// The notation of each kind of code.
public enum CodeForm {
    TOPIC(TopicState.CODE,
            "Dit is geen onderwerpcode: gebruik kleine letters, cijfers en streepjes, hoogstens 64 tekens."),
    DEPARTMENT(TopicState.CODE,
            "Dit is geen afdelingscode: gebruik kleine letters, cijfers en streepjes, hoogstens 64 tekens.");

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
