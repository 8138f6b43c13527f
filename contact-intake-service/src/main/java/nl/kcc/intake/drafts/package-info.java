/// What an agent is typing, kept until it becomes a contact or an answer: a crash, another tab or an ended session costs
/// nothing that was written.
///
/// A draft is the page's own affair: [DraftContent] knows no more of it than that no citizen service number stands in it.
/// [Drafts] keeps it, sealed by [DraftSeal] for the agent who wrote it, and [DraftRetention] deletes it a day later.
package nl.kcc.intake.drafts;
