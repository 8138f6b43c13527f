/// Which topics, departments and reasons there are, so that an unknown one is refused at once: codes travel in events and
/// may not hide a person ([CatalogueCode]).
///
/// [TopicConsumer] keeps the newest version of each topic in [KnownTopics]; [KnownDepartments] reads the departments from
/// it. Until the very first catalogue has arrived both are accepted unchecked: intake does not wait for routing to be
/// started. [HandoverReasons] are a closed list, to which the installation may add.
package nl.kcc.intake.catalogue;
