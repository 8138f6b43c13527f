/// Intake's copy of the topic catalogue, so that an unknown topic or department is refused at once.
///
/// [TopicConsumer] keeps the newest version of each entry in [KnownTopics]; [KnownDepartments] reads the departments from
/// it. Until the very first catalogue has arrived both are accepted unchecked: intake does not wait for routing to be
/// started.
package nl.kcc.intake.catalogue;
