/// Front office or back office: an ordered rule table, kept as data, of which the first rule that fits decides.
///
/// Nothing here reads or writes: [RuleTableDocument] is the table as people edit it, and is checked against the catalogue;
/// [nl.kcc.routing.rulesets] stores it. [RuleTable] evaluates [RuleFacts] and gives a [RuleVerdict]: the rule with each condition
/// and what it met. What else was looked at, and which rule came nearest, follows from the version and the facts when somebody
/// asks. The last rule has no conditions and is mandatory, so there always is a verdict. [RuleSetCheck] compares the rules of a
/// table by the contacts they take ([ContactSpace], [RuleBox]). No fact is about the person who asks: equal questions are treated
/// equally.
package nl.kcc.routing.rules;
