package nl.kcc.intake.mail.mailbox;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import nl.kcc.edge.Municipalities;
import nl.kcc.intake.mail.parsing.KnownSenders;

/// The mailboxes of this installation. Without any, no mail is read and none is sent.
@Startup
@ApplicationScoped
public class Mailboxes {

    private final List<Mailbox> all;
    private final KnownSenders senders;

    /// @param forms addresses of programs that send what citizens fill in elsewhere
    /// @param colleagues addresses, or `@domain`, of people who pass on what reached them
    Mailboxes(Config config, Municipalities municipalities,
            @ConfigProperty(name = "kcc.former-municipalities") Optional<Set<String>> former,
            @ConfigProperty(name = "kcc.mail.forms") Optional<Set<String>> forms,
            @ConfigProperty(name = "kcc.mail.colleagues") Optional<Set<String>> colleagues) {
        all = MailboxSettings.all(config);
        all.stream().map(Mailbox::municipality).filter(code -> !municipalities.served().includes(code)
                || former.orElse(Set.of()).contains(code)).findFirst().ifPresent(code -> {
                    throw new ConfigurationException(
                            "A mailbox is of %s, for which this installation takes no contacts: see kcc.municipalities."
                                    .formatted(code));
                });
        senders = new KnownSenders(all.stream().map(Mailbox::address).collect(Collectors.toSet()), forms.orElse(Set.of()),
                colleagues.orElse(Set.of()));
    }

    public List<Mailbox> all() {
        return all;
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public Optional<Mailbox> at(String address) {
        return all.stream().filter(mailbox -> mailbox.address().equals(address)).findFirst();
    }

    /// From which we write about what did not come by mail.
    public Optional<Mailbox> firstOf(String municipality) {
        return all.stream().filter(mailbox -> mailbox.municipality().equals(municipality)).findFirst();
    }

    public List<String> addresses() {
        return all.stream().map(Mailbox::address).toList();
    }

    public KnownSenders senders() {
        return senders;
    }
}
