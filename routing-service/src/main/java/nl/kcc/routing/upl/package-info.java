/// The Uniforme Productnamenlijst: names that all governments in the Netherlands use for what they do for citizens. A rule manager
/// imports it; it is not shipped.
///
/// [UplFile] reads the CSV as it is published, with its repeated rows, its placeholder and the products of other governments, and
/// finds every fault. [ImportUpl] stores the list whole or not at all ([UplProducts]), and gives topics that name a product its
/// address.
package nl.kcc.routing.upl;
