package nl.kcc.intake.mail.parsing;

/// A line of a mail's text.
///
/// @param depth how many times it is quoted, by `>` or by the markup
/// @param coloured in a colour that tells it from the quotation around it: how many people write their answers in there
record TextLine(int depth, boolean coloured, String text) {

    boolean isBlank() {
        return text.isBlank();
    }
}
