/// What counts as resolved at the first contact: the definition itself, and nothing else.
///
/// [Counting] turns the two newest states known of a contact, intake's and routing's, into one [CountedState]. It is a
/// pure function, so neither the order in which the states came nor what came in between can matter. A contact belongs
/// for ever to the day of [Counting#dayOf].
///
/// Whoever changes the meaning of a figure raises [Definition#VERSION], which every published figure carries.
package nl.kcc.kpi.counting;
