/// Listens to an Asterisk switchboard by its manager interface (AMI), and tells of its calls what a switchboard would tell by
/// `POST /v1/calls`. Off unless `kcc.telephony.ami.host` is set ([AmiSettings]).
///
/// [AmiLine] keeps the connection and tries again; [AmiCalls] makes moments of calls of what Asterisk tells of its channels and
/// queues; [AmiBacklog] stores them, and keeps them while the database is away. As long as the line is open, [SwitchboardGaps]
/// is told so; the time in which it was not, also because this service was away, is a gap of which `GET /v1/calls/gaps` and
/// [AmiWatch] tell.
package nl.kcc.intake.encounters.ami;
