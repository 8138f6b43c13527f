/// The whole product on one machine without Docker: Kafka, PostgreSQL and the three packaged services,
/// behind one front door ([FrontDoor], [FrontDoorRoute]).
///
/// [Up] is the program behind `./kcc up`; [AllInOne] is the same thing for tests and benchmarks, on free ports and a
/// folder that is thrown away, where each [nl.kcc.infra.Part] can be killed and started again. The services are told what
/// they need through the very environment variables that docker compose uses ([ServiceProcess]), and none of them knows
/// that it runs here. A part that dies by itself is started again ([Supervisor]).
package nl.kcc.allinone;
