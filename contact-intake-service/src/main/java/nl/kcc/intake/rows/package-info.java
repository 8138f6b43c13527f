/// The table of contacts: one row, one mapping.
///
/// [ContactRow] alone knows which column holds what of a contact. Storage has two dialects, and both speak through it:
/// what people do one at a time goes through entities ([Contacts], [StoredContact]), what is done to several at once
/// through one statement that takes and gives arrays ([ContactArrays]): registrations and new places in a chain.
/// [PresentContacts] walks the contacts of some days.
package nl.kcc.intake.rows;
