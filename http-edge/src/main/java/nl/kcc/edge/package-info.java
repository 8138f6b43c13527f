/// What every service shows to the outside over HTTP, in one way: who may come in, how a refusal reads, and what each
/// answer carries.
///
/// A service uses [Roles] in `@RolesAllowed`, fails with a [Problem] in the words of its own domain, asks
/// [Municipalities] whose contacts a request is about, and puts [PlainText] on free text. The rest needs no code in a
/// service: signing in (`signin`), who that is (`user`), refusals as problem details (`problem`), strict JSON (`json`), known parameters (`query`),
/// headers, limits and load shedding (`http`), labels of metrics (`metrics`), and what none of those sees (`wire`). The defaults are in this module's `META-INF/microprofile-config.properties`; a service's own
/// `application.properties` goes before them.
package nl.kcc.edge;
