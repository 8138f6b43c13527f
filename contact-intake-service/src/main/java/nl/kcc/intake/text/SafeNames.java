package nl.kcc.intake.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import nl.kcc.personaldata.BsnMask;

/// Gives the files of one message names that are harmless on any system, and no two of them the same name.
public final class SafeNames {

    private static final int LONGEST = 120;
    private static final int LONGEST_ENDING = 12;
    private static final Pattern DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Map<String, String> ENDINGS = Map.ofEntries(Map.entry("application/pdf", "pdf"),
            Map.entry("image/jpeg", "jpg"), Map.entry("image/png", "png"), Map.entry("image/gif", "gif"),
            Map.entry("image/heic", "heic"), Map.entry("text/plain", "txt"), Map.entry("text/html", "html"),
            Map.entry("text/calendar", "ics"), Map.entry("text/vcard", "vcf"), Map.entry("message/rfc822", "eml"),
            Map.entry("application/zip", "zip"), Map.entry("audio/mpeg", "mp3"), Map.entry("video/mp4", "mp4"));

    private final Set<String> given = new HashSet<>();

    /// @param wanted as the sender wrote it; may be empty
    public String name(String wanted, String type) {
        String safe = safe(wanted);
        String name = safe.isEmpty() ? "bijlage." + ENDINGS.getOrDefault(type, "bin") : safe;
        String free = name;
        for (int i = 2; !given.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = stem(name) + " (" + i + ")" + ending(name);
        }
        return free;
    }

    private static String safe(String wanted) {
        String flat = StorableText.onOneLine(Normalizer.normalize(wanted, Normalizer.Form.NFC).replace('\t', ' '));
        String last = flat.substring(Math.max(flat.lastIndexOf('/'), flat.lastIndexOf('\\')) + 1);
        String plain = BsnMask.mask(last).replaceAll("[<>:\"|?*%;&$`']", "_").replaceAll("^[. ]+|[. ]+$", "");
        String harmless = DEVICES.matcher(plain).matches() ? "_" + plain : plain;
        return shortened(harmless);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int end = LONGEST - ending(name).length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end).strip() + ending(name);
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
    }
}
