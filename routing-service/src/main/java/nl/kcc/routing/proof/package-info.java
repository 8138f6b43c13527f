/// What lets others prove that they missed nothing: [Manifests] tell every hour what there is of each day, and
/// [RepublicationResource] lets an operator send the decisions of some days once more, with the topic catalogue.
package nl.kcc.routing.proof;
