package nl.kcc.infra;

import java.net.Socket;
import java.util.Map;
import java.util.regex.Pattern;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpConnection;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.MailCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommand;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/// A real mail server that keeps everything in memory, on the loopback address and without TLS. Every address exists: the user
/// is the address, and all have the same password. What is sent to `name+tag@…` arrives at `name@…`. Nothing leaves it.
public final class TryOutMailServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final GreenMail server;

    private TryOutMailServer(GreenMail server) {
        this.server = server;
    }

    public static TryOutMailServer start(MailPorts ports, String password) {
        var server = new OpenGreenMail(ports, password);
        server.start();
        return new TryOutMailServer(server);
    }

    @Override
    public void close() {
        server.stop();
    }

    private static final class OpenGreenMail extends GreenMail {

        private final String password;

        private OpenGreenMail(MailPorts ports, String password) {
            super(new ServerSetup[] { new ServerSetup(ports.smtp(), LOOPBACK, ServerSetup.PROTOCOL_SMTP),
                    new ServerSetup(ports.imap(), LOOPBACK, ServerSetup.PROTOCOL_IMAP) });
            this.password = password;
        }

        @Override
        protected Map<String, AbstractServer> createServices(ServerSetup[] setups, Managers usual) {
            managers = new OpenManagers(password);
            Map<String, AbstractServer> services = super.createServices(setups, managers);
            services.replaceAll(
                    (_, service) -> service instanceof SmtpServer smtp ? new PostOfNobody(smtp, managers) : service);
            return services;
        }
    }

    private static final class OpenManagers extends Managers {

        private final UserManager users;
        private final SmtpManager smtp;

        private OpenManagers(String password) {
            users = new AnyUser(super.getImapHostManager(), password);
            smtp = new SmtpManager(super.getImapHostManager(), users);
        }

        @Override
        public UserManager getUserManager() {
            return users;
        }

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    }

    /// Makes an account of every address, when mail comes for it or somebody signs in to it.
    private static final class AnyUser extends UserManager {

        private final String password;

        private AnyUser(ImapHostManager mailboxes, String password) {
            super(mailboxes);
            this.password = password;
            setMessageDeliveryHandler((_, recipient) -> account(withoutTag(recipient.getEmail())));
        }

        @Override
        public boolean test(String user, String given) {
            if (!password.equals(given)) {
                return false;
            }
            try {
                account(user);
                return true;
            } catch (UserException _) {
                return false;
            }
        }

        private synchronized GreenMailUser account(String address) throws UserException {
            GreenMailUser known = getUser(address);
            return known == null ? createUser(address, address, password) : known;
        }

        private static String withoutTag(String address) {
            return address.replaceFirst("\\+[^@]*@", "@");
        }
    }

    /// Takes mail without a sender too (`MAIL FROM:<>`, RFC 5321 section 4.5.5), as receipts and bounces come: GreenMail says
    /// that it does, and then has no sender for it.
    private static final class PostOfNobody extends SmtpServer {

        private final SmtpManager manager;

        private PostOfNobody(SmtpServer usual, Managers managers) {
            super(usual.getServerSetup(), managers);
            manager = managers.getSmtpManager();
        }

        @Override
        protected ProtocolHandler createProtocolHandler(Socket connection) {
            return new SmtpHandler(new Commands(), manager, connection);
        }
    }

    private static final class Commands extends SmtpCommandRegistry {

        @Override
        public SmtpCommand getCommand(String name) {
            SmtpCommand command = super.getCommand(name);
            return command instanceof MailCommand ? new MailOfAnybody() : command;
        }
    }

    private static final class MailOfAnybody extends MailCommand {

        private static final Pattern NO_SENDER = Pattern.compile("MAIL FROM:\\s?<>.*", Pattern.CASE_INSENSITIVE);

        @Override
        public void execute(SmtpConnection connection, SmtpState state, SmtpManager manager, String line) {
            super.execute(connection, state, manager, line);
            if (NO_SENDER.matcher(line).matches()) {
                state.getMessage().setReturnPath(new NoAddress());
            }
        }
    }

    private static final class NoAddress extends MailAddress {

        private NoAddress() {
            super("nobody@localhost");
        }

        @Override
        public String toString() {
            return "";
        }
    }
}
