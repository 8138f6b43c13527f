/// A real Kafka broker and a real PostgreSQL behind one interface, for the tests and for the all-in-one program.
///
/// [Infrastructure] is the door: [Infrastructure#start] reads the system property `kcc.infra` and gives either child
/// processes of this JVM ([EmbeddedInfrastructure], no Docker needed) or containers ([ContainerInfrastructure]).
/// Both hand out their two [Part]s, so that a test can `kill -9` the broker or the database and start it again on the
/// same port and the same data. [InfraTestResource] offers it all to Quarkus tests, once per JVM.
///
/// No child outlives this JVM, however it dies: [Guard].
package nl.kcc.infra;
