package nl.kcc.personaldata;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What has the digits of a citizen service number and is none: one in eleven telephone numbers, amounts and dates with
/// something behind it passes the eleven-test by chance. Each form is bounded in length, so that a search stays
/// proportional to the text.
enum LookAlike {
    DATE("""
            (?<!\\d)(?:0?[1-9]|[12]\\d|3[01])(?:(?<d>\\ ?[-/.]\\ ?)|\\ )(?:0?[1-9]|1[0-2])(?:\\k<d>|\\ )(?:19|20)\\d\\d(?!\\d)"""),
    DATE_YEAR_FIRST("""
            (?<!\\d)(?:19|20)\\d\\d(?<y>[-/.]?)(?:0[1-9]|1[0-2])\\k<y>(?:0[1-9]|[12]\\d|3[01])(?!\\d)"""),
    SPAN_OF_YEARS("""
            (?<!\\d)(?:19|20)\\d\\d\\ ?[-/]\\ ?(?:19|20)\\d\\d(?!\\d)"""),
    SPAN_OF_TIMES("""
            (?<![\\d.])(?:[01]?\\d|2[0-3])\\.[0-5]\\d\\ ?-\\ ?(?:[01]?\\d|2[0-3])\\.[0-5]\\d(?![\\d.-])"""),
    AMOUNT_WITH_CURRENCY("""
            (?:[€$£]|(?<![a-z])eur(?:o)?)\\ {0,2}\\d(?:[.,]?\\d){0,14}
            |(?<![\\d.,])\\d(?:[.,]?\\d){0,14}(?:,-)?\\ ?(?:euro?(?![a-z])|€(?!\\ ?\\d))"""),
    AMOUNT_IN_THOUSANDS("""
            (?<![\\d.,])\\d{1,3}(?:(?:\\.\\d{3}){1,4},(?:\\d\\d(?!\\d)|-)|(?:,\\d{3}){1,4}\\.\\d\\d(?![\\d]))"""),
    IBAN("""
            (?<![a-z\\d])[a-z]{2}\\ ?\\d\\d\\ ?[a-z]{4}\\ ?\\d(?:[\\ .-]?\\d){9,13}?(?!\\d)"""),
    PHONE_ABROAD("""
            (?<!\\d)(?:\\+|00)(?!31)[1-9](?:[\\ ./()-]{0,3}\\d){9,13}?(?!\\d)"""),
    PHONE_WITH_COUNTRY("""
            (?<!\\d)(?:\\+|00)31(?:[\\ ./-]{0,2}\\(?0\\)?)?(?:[\\ ./()-]{0,3}[\\d&&[^0]])(?:[\\ ./()-]{0,3}\\d){8}(?!\\d)"""),
    MOBILE_PHONE("""
            (?<!\\d)06[\\ ./()-]{0,3}[1-58](?:[\\ ./-]{0,3}\\d){7}(?!\\d)"""),
    /// Joined, or with a gap behind the area code.
    PHONE_OF_A_TOWN("""
            (?<!\\d)0(?:1[0345]|2[0346]|3[03568]|4[0356]|5[0358]|7\\d|8[24578]|9[17])
            (?:\\d{7}|[\\ ./()-]{1,3}\\d(?:[\\ ./-]{0,3}\\d){6})(?!\\d)"""),
    /// Joined, these cannot be told from a number with a zero in front; nor can groups of three.
    PHONE_OF_THE_COUNTRYSIDE("""
            (?<!\\d)0(?:11|16|17|18|22|25|29|31|32|34|41|47|48|49|51|52|54|56|57|59)\\d
            [\\ ./()-]{1,3}(?!\\d{3}[\\ ./-]{1,3}\\d{3}(?!\\d))\\d(?:[\\ ./-]{0,3}\\d){5}(?!\\d)"""),
    SERVICE_PHONE("""
            (?<!\\d)0[89]0\\d(?:[\\ ./-]{0,3}\\d){7}(?!\\d)"""),
    CHAMBER_OF_COMMERCE("""
            (?:kvk|koophandel)[^\\d]{0,20}\\d{4}\\ ?\\d{4}(?!\\d)"""),
    CASE_REFERENCE("""
            (?<!\\d)(?:19|20)\\d\\d[-/.]\\d{5}(?!\\d)
            |(?<![a-z])(?:z|zk|zaak|zaaknummer|dossier|kenmerk|melding|order|ref)[\\ .:-]{0,2}(?:20)?\\d\\d[-/.]\\d{5,7}(?!\\d)"""),
    COORDINATES("""
            (?<![\\d.])\\d{1,2}\\.\\d{4,8},\\ ?\\d{1,2}\\.\\d{4,8}(?!\\d)"""),
    UUID("""
            (?<![\\da-f])[\\da-f]{8}(?:-[\\da-f]{4}){3}-[\\da-f]{12}(?![\\da-f])""");

    private static final Pattern ANY = Pattern.compile(
            List.of(values()).stream().map(form -> form.pattern).collect(Collectors.joining("|")), Pattern.COMMENTS);
    /// Where the writer says what it is, the form does not matter.
    private static final Pattern NAME = Pattern.compile("(?:bsn|burgerservice|sofi)[a-z-]{0,8}[^\\da-z]{0,4}(?:is|was)?[^\\da-z]{0,4}\\z");
    private static final int LONGEST_NAME = 36;

    private final String pattern;

    LookAlike(String pattern) {
        this.pattern = pattern;
    }

    /// Where look-alikes stand in a text.
    record Places(BitSet places) {
        /// @param end the first place after it
        boolean touch(int start, int end) {
            int next = places.nextSetBit(start);
            return next >= 0 && next < end;
        }
    }

    /// @param plain as [FoldedText] has it
    static Places places(String plain) {
        var places = new BitSet(plain.length());
        Matcher matcher = ANY.matcher(plain);
        while (matcher.find()) {
            places.set(matcher.start(), matcher.end());
        }
        return new Places(places);
    }

    static boolean isCalledBsn(String plain, int start) {
        return NAME.matcher(plain).region(Math.max(0, start - LONGEST_NAME), start).find();
    }
}
