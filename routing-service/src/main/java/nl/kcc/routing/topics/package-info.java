/// Topics as rule managers keep them: read with all that is editable, changed one by one, with what a change would move and what was
/// ever changed.
///
/// The catalogue document is the store ([nl.kcc.routing.rulesets]): [ChangeTopic] makes its next version, checked together with the rules,
/// and [TopicHistory] compares its versions. [TopicEffects] decides the open contacts of a topic anew and looks whose days would be
/// counted otherwise; nothing that was promised moves. [AnswerablePeriods] turns the catalogue's days into periods and back.
package nl.kcc.routing.topics;
