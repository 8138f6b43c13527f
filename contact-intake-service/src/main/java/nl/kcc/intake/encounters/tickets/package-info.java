/// Ticket systems that tell of visits with names of their own. What those mean stands in a file of the installation
/// ([TicketSystems], `kcc.visits.mapping`); with `POST /v1/visits?system=NAME` a message is put into our names before anything
/// else looks at it ([TicketMessageReader]).
package nl.kcc.intake.encounters.tickets;
