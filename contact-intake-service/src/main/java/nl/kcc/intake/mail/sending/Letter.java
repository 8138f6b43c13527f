package nl.kcc.intake.mail.sending;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import nl.kcc.intake.citizen.DutchMoment;

/// What is read: subject and text.
///
/// @param site where the page is on which a citizen follows a question; empty when it is not known
/// @param verdictToken by which he says there whether his question is answered
record Letter(WaitingLetter of, Optional<String> site, String verdictToken) {

    private static final String GREETING = "Beste meneer of mevrouw,";
    private static final String CLOSING = "Met vriendelijke groet,\nuw gemeente";

    String subject() {
        String words = switch (of.purpose()) {
            case RECEIPT -> "Wij hebben uw vraag ontvangen";
            case ANSWER -> "Antwoord op uw vraag";
            case DELAY -> "Uw antwoord komt later";
            case FORWARD -> "Doorgestuurd: bericht voor uw organisatie";
        };
        return of.reference().map(reference -> words + " (" + reference + ")").orElse(words);
    }

    String text() {
        List<String> paragraphs = new ArrayList<>(List.of(GREETING));
        switch (of.purpose()) {
            case RECEIPT -> receipt(paragraphs);
            case ANSWER -> answer(paragraphs);
            case DELAY -> delay(paragraphs, of.later().orElseThrow());
            case FORWARD -> forward(paragraphs, of.forwarded().orElseThrow());
        }
        paragraphs.add(CLOSING);
        return String.join("\n\n", paragraphs) + "\n";
    }

    /// Awb 2:3: at once, and the sender is told.
    private void forward(List<String> paragraphs, ForwardedMessage forwarded) {
        paragraphs.add(
                "Dit bericht kregen wij op %s. Het is voor uw organisatie, daarom sturen wij het door (artikel 2:3 van de Algemene wet bestuursrecht)."
                        .formatted(DutchMoment.of(of.receivedAt())));
        paragraphs.add("De afzender weet dat wij het doorsturen. Stuur uw antwoord aan " + forwarded.asker() + ".");
        forwarded.form().ifPresent(words -> paragraphs.add("Het bericht:\n\n" + words));
    }

    private void receipt(List<String> paragraphs) {
        String received = "Wij hebben uw vraag ontvangen op " + DutchMoment.of(of.receivedAt()) + ".";
        paragraphs.add(received + of.reference().map(reference -> " Uw kenmerk is " + reference + ".").orElse(""));
        of.dueAt().ifPresent(due -> paragraphs.add("U krijgt uiterlijk " + DutchMoment.of(due) + " antwoord."));
        follow(paragraphs);
        paragraphs.add("Dit bericht is automatisch gemaakt.");
    }

    private void delay(List<String> paragraphs, LaterAnswer later) {
        paragraphs.add(later.words(of.reference().orElse("")));
        follow(paragraphs);
        paragraphs.add("Dit bericht is automatisch gemaakt.");
    }

    private void follow(List<String> paragraphs) {
        site.ifPresent(address -> paragraphs.add("""
                Wilt u weten hoe het met uw vraag staat? Ga naar %s/status/
                Vul daar uw kenmerk en uw e-mailadres in.""".formatted(address)));
    }

    private void answer(List<String> paragraphs) {
        paragraphs.add(of.text().orElseThrow());
        site.ifPresent(address -> paragraphs.add("Is uw vraag hiermee beantwoord? Laat het ons weten op %s/status/?antwoord=%s"
                .formatted(address, verdictToken)));
        paragraphs.add("Heeft u nog een vraag? Beantwoord dan deze e-mail.");
    }
}
