/// Classes that break the rules of [nl.kcc.architecture.WaysInTest], to prove that it would see it.
package nl.kcc.architecture.example;
