/// What lets others prove that they missed nothing: [Manifests] tell every hour what there is of each day, and
/// [RepublicationResource] lets an operator send the contacts of some days once more.
package nl.kcc.intake.proof;
