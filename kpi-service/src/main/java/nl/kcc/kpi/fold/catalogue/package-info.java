/// The copy of the topic catalogue that lets a figure carry a name beside its code.
///
/// [TopicsConsumer] keeps the highest version of each entry in table `topic`, where queries find the name. A topic that
/// the catalogue does not (yet) know is counted all the same, under its code.
package nl.kcc.kpi.fold.catalogue;
