/// The one check and the one mask for citizen service numbers (burgerservicenummer, BSN), for all three services.
///
/// [Bsn] says what a number is, [BsnMask] takes numbers out of free text before it is stored, and [LookAlike] knows what
/// has the digits of a number without being one. The cases stand in the test resources `written-as.txt` and `stays.txt`:
/// whoever finds a form that gets through adds a line there first.
package nl.kcc.personaldata;
