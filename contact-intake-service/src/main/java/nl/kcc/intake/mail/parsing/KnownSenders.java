package nl.kcc.intake.mail.parsing;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Addresses that write on behalf of others.
///
/// @param own the addresses of our mailboxes
/// @param forms programs that send what citizens fill in; their mails are questions although a program sends them
/// @param colleagues people of the municipality who pass on what reached them; `@gemeente.nl` means all of that domain
public record KnownSenders(Set<String> own, Set<String> forms, Set<String> colleagues) {

    public static final KnownSenders NONE = new KnownSenders(Set.of(), Set.of(), Set.of());

    public KnownSenders {
        own = lowerCase(own);
        forms = lowerCase(forms);
        colleagues = lowerCase(colleagues);
    }

    boolean isForm(String address) {
        return contains(forms, address);
    }

    /// Whether the address is never that of the person who asks.
    boolean writesForOthers(String address) {
        return contains(own, address) || contains(forms, address) || contains(colleagues, address);
    }

    private static boolean contains(Set<String> senders, String address) {
        return senders.contains(address) || senders.contains(address.substring(address.lastIndexOf('@')));
    }

    private static Set<String> lowerCase(Set<String> addresses) {
        return addresses.stream().map(address -> address.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
