/// The rules of the house, as tests over the compiled classes and the sources of all modules.
///
/// A rule that matches nothing fails, and [ClassesSeenTest] asserts how many classes were looked at, so that no rule stays
/// green because its packages moved away.
package nl.kcc.architecture;
