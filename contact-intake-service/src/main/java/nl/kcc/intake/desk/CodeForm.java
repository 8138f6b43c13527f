package nl.kcc.intake.desk;

/// What a code is of, and what to tell an agent who sends something else.
public enum CodeForm {
    TOPIC("Dit is geen onderwerpcode: gebruik kleine letters, cijfers en streepjes, hoogstens 64 tekens."),
    DEPARTMENT("Dit is geen afdelingscode: gebruik kleine letters, cijfers en streepjes, hoogstens 64 tekens.");

    private final String complaint;

    CodeForm(String complaint) {
        this.complaint = complaint;
    }

    String complaint() {
        return complaint;
    }
}
