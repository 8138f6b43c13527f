/// The document of a service's interface (OpenAPI), made whole: what holds of every call is said here once, whatever
/// calls a service has.
///
/// [InterfaceDescription] goes over the document when the service starts. [PossibleProblems] tells which refusals a call
/// can meet and what they look like; [Headers] describes what answers carry; [WorkedExamples] adds to each call the
/// request and answer that stand in `META-INF/interface`; [SignInSchemes] tells how one signs in at this installation.
/// [NullableFields] marks, when the service is built, what answers hold even when it is null. The page at `/interface/` shows the result.
package nl.kcc.edge.description;
