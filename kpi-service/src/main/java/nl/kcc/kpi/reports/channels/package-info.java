/// `GET /v1/kpi/channels`: how citizens reach the municipality, and what that does to the total.
///
/// The total of first-contact resolution can fall while every channel rises, when more contacts come through a channel
/// that settles fewer (Simpson's paradox). So each channel stands beside the total; [Mix] is the total with fixed shares
/// of the channels, stored in `channel_weight`; and [Shift] says it in a sentence when total and channels went opposite
/// ways since the period before.
package nl.kcc.kpi.reports.channels;
