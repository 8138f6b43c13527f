/// What an agent may say about a topic (antwoordtekst): what to ask first, what to answer, and where more is told.
///
/// A text for each topic ships with the service ([AnswersDocument], checked at the start by [ShippedAnswers]). A municipality
/// writes its own: [ChangeAnswerText] adds a version of it, and [AnswerTexts] finds the newest, which goes before the shipped
/// one. Nobody loses a change of somebody else: who writes says which version was read.
///
/// A text whose last day is over is still given, and says so: an agent may need it, and its keeper must see it.
package nl.kcc.routing.answers;
