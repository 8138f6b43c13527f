/// Tells pages who is signed in ([SignedInResource]), so that they show the menu of that role.
package nl.kcc.edge.user;
