/// Knowledge as people write it: JSON documents, read strictly, of which every flaw is found.
///
/// [DocumentReader] makes a record of a text and takes each field or value it cannot use as a [Flaw]; the records check
/// what they say, and add to the same [Flaws]. Nobody stops at the first flaw: whoever repairs a document wants the list.
package nl.kcc.routing.documents;
