/// What may stand behind the question mark of a call of the interface: the parameters that its method declares, each with
/// a value, and more than once only where it declares a list. A filter with a slip of the pen would otherwise answer with
/// everything.
package nl.kcc.edge.query;
