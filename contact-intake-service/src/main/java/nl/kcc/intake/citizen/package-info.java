/// What a citizen has in hand of a question that he wrote, by whichever channel: a [Reference] to ask with how it stands, kept
/// with his address in [CitizenReferences]. [CitizenPost] is how others have mails sent to him; the mail channel sends them. A
/// [VerdictTokens] token stands in the link by which he says whether an answer helped.
package nl.kcc.intake.citizen;
