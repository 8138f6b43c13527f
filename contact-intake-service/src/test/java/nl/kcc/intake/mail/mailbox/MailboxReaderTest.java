package nl.kcc.intake.mail.mailbox;

import nl.kcc.intake.IntakeTest;

@IntakeTest
class MailboxReaderTest extends MailboxScenarios {

    @Override
    TestMailServer server() {
        return new GreenMailServer(ADDRESS, PASSWORD);
    }
}
