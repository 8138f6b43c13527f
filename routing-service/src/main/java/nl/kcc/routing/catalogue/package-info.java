/// The topic catalogue: which questions citizens ask, which department knows the answer, whether the front office may
/// give it, and within how many working days.
///
/// [CatalogueFile] is the file as people edit it, checked once; [Catalogue] is what the rest of the service asks.
/// [PublishCatalogue] compares file and database at the start and publishes each entry that differs, with its next
/// version; an entry that is gone from the file becomes inactive. [TopicSearch] finds a topic in a citizen's own words.
package nl.kcc.routing.catalogue;
