/// Rule sets as files: a table as CSV ([CsvRules]), and a decision table of DMN 1.3 ([DmnRules]), both ways.
///
/// A file is read to its end and checked as a draft is: it becomes a draft as a whole, or nothing of it is stored and every fault is
/// named with its line ([ReadRules]). A file says nothing of lives and versions.
package nl.kcc.routing.rulefiles;
