/// What intake does for all services, as the one that answers at the front door where no other is named: [FirstPage] leads
/// each role to where its work begins.
package nl.kcc.intake.frontdoor;
