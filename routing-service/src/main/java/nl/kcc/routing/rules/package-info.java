/// Front office or back office: an ordered rule table, kept as data, of which the first rule that fits decides.
///
/// Nothing here reads or writes: [RuleTableDocument] is the table as people edit it, and is checked against the catalogue;
/// [nl.kcc.routing.rulesets] stores it. [RuleTable] evaluates [RuleFacts] and gives a [RuleVerdict]: the rule, and a trace of
/// every rule looked at with each condition and what it met. The last rule has no conditions and is mandatory, so there always
/// is a verdict. No fact is about the person who asks: equal questions are treated equally.
package nl.kcc.routing.rules;
