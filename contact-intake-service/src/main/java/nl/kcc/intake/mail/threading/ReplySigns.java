package nl.kcc.intake.mail.threading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import nl.kcc.intake.mail.parsing.Attachment;
import nl.kcc.intake.mail.parsing.ReadMail;

/// Proposes what a reply to an answered question is, by signs that an agent can check at a glance. A person decides: taken for
/// thanks, a question would be lost.
public final class ReplySigns {

    private static final int LONGEST_THANKS = 200;
    private static final Pattern THANKS = Pattern.compile("(?iu)\\b(bedankt|dank (u|je|jullie)|dank(je|u) ?wel|hartelijk dank"
            + "|met dank|thanks|thank you|danke|merci)\\b");
    private static final Pattern NOT_DONE = Pattern.compile("(?iu)\\b(nog (steeds|altijd|niet|geen)|(weer|alweer) (niet|geen)"
            + "|opnieuw|wederom|niet (opgelost|beantwoord|geholpen|gelukt|gebeurd|duidelijk|opgehaald|ontvangen|gekregen)"
            + "|(klopt|werkt|lukt|helpt) niet|geen antwoord|still (not|no)|not (solved|resolved|answered)|immer noch)\\b");
    private static final Pattern BUT = Pattern.compile("(?iu)\\b(maar|echter|alleen|alvast|bij voorbaat|vooraf|but|aber)\\b");
    private static final Pattern WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST_TELLING_WORD = 5;
    /// Fewer may be shared by chance.
    private static final int FEWEST_SHARED = 2;

    private ReplySigns() {
    }

    /// @param question what was asked and answered before
    public static ReplyMeaning proposal(ReadMail reply, String question) {
        String words = reply.text().ownWords();
        if (NOT_DONE.matcher(words).find()) {
            return ReplyMeaning.SAME_QUESTION;
        }
        if (isThanks(words) && reply.attachments().stream().allMatch(Attachment::embedded)) {
            return ReplyMeaning.NO_QUESTION;
        }
        return isAbout(words, question) ? ReplyMeaning.SAME_QUESTION : ReplyMeaning.NEW_QUESTION;
    }

    private static boolean isThanks(String words) {
        return words.length() <= LONGEST_THANKS && !words.contains("?") && THANKS.matcher(words).find()
                && !BUT.matcher(words).find();
    }

    private static boolean isAbout(String words, String question) {
        Set<String> asked = tellingWords(question);
        long shared = tellingWords(words).stream().filter(asked::contains).count();
        return shared >= FEWEST_SHARED && shared * 2 >= asked.size();
    }

    private static Set<String> tellingWords(String text) {
        return Arrays.stream(WORD.split(text.toLowerCase(Locale.ROOT))).filter(word -> word.length() >= SHORTEST_TELLING_WORD)
                .collect(Collectors.toSet());
    }
}
