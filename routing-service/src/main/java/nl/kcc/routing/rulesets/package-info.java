/// What routing knows, as stored versions: topic catalogue, rule table, calendars and terms.
///
/// A version is a document that never changes ([StoredVersions]); which of them is in force from which moment is a list of its
/// own that only grows. [Knowledge] is one version of each, checked together: one immutable whole, so that a batch or a request
/// that takes it once from [KnowledgeInForce] never mixes two. [FollowKnowledge] looks every second whether something else has
/// come into force, on each instance by itself, and has a new catalogue published in the same transaction.
///
/// [ImportFiles] makes the first version of each from the data files, into an empty database. [StoreVersion] stores a next one:
/// checked together with the rest that is in force, with all flaws ([CheckedKnowledge]).
///
/// Of the rule table people keep several: a draft is a version that is not in force, and the only one that changes
/// ([WriteRuleSets]); [LifeOfRuleSets] puts it in force, by a second person, and takes it out; [CandidateRules] sees one together
/// with the rest.
package nl.kcc.routing.rulesets;
