/// What routing has decided, as intake sees it: a read view filled from routing's events, never written here.
///
/// [DecisionConsumer] keeps the newest version per contact in [Decisions], and has the chains of repeats checked that
/// it touches. An agent with the citizen on the line may wait a few seconds for the decision in the [WaitingRoom]: the
/// consumer of this process announces it there at once, and a look at the table ten times a second finds what another
/// instance has stored. Waiting holds no connection.
package nl.kcc.intake.routingview;
