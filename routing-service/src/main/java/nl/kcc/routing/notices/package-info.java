/// Tells citizens that their answer comes later, before the promise breaks (bericht bij uitloop).
///
/// A rule manager sets per topic whether that is done, how long before the promised moment, how many working days later the
/// new one is, and in which words ([DelayNotices], `/v1/delay-notices`). [PromiseAgain] finds contacts by mail and form whose
/// promised moment comes near without an answer, and publishes `PromiseEndangered`, once per contact; intake writes the mail.
/// The first promise stays what it was, and breaks when it is not kept.
package nl.kcc.routing.notices;
