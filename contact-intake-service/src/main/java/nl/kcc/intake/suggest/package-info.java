/// What a text is about: the topics that fit it, how certain that is, and whether it belongs to somebody else.
///
/// Words of citizens stay here; nothing of them is kept but what the module that asks keeps.
package nl.kcc.intake.suggest;
