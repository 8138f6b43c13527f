/// Intake's copy of the topic catalogue, so that an unknown topic is refused at once.
///
/// [TopicConsumer] keeps the newest version of each entry in [KnownTopics]. Until the very first catalogue has
/// arrived a topic is accepted unchecked: intake does not wait for routing to be started.
package nl.kcc.intake.catalogue;
