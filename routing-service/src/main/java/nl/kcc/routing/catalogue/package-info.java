/// The topic catalogue: which questions citizens ask, which department knows the answer, whether the front office may
/// give it, and within how many working days.
///
/// [CatalogueDocument] and [TermsDocument] are what people edit; [Catalogue] is one checked version of both, and
/// [CurrentCatalogue] the one in force. [PublishCatalogue] compares a new version with what was published last, and tells each
/// entry that differs with its next number; an entry that is gone becomes inactive. Where versions are stored is no
/// matter of this package: see [nl.kcc.routing.rulesets].
package nl.kcc.routing.catalogue;
