/// What a text is about: the topics that fit it, how certain that is, and whether it belongs to somebody else.
///
/// A [TopicModel] learns the shipped phrasings when the service starts; [Suggester] makes certainties of its scores and decides when
/// to say nothing. [LearnFromAgents] keeps up with the topics that agents give to texts, each municipality's apart
/// ([Experience]), and what they made of similar texts counts with the scores; so do the phrasings of the catalogue
/// ([LearnFromCatalogue]). [TopicSuggestions] is the way in for others.
///
/// Words of citizens stay here: nothing is stored but what stands with the contact, and what is read into memory is read anew every
/// hour.
package nl.kcc.intake.suggest;
