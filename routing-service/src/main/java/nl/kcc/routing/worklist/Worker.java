package nl.kcc.routing.worklist;

import nl.kcc.routing.standing.HandoverScope;

/// Who asks for work, or does something with it.
///
/// @param scope what this user may see
public record Worker(String name, HandoverScope scope) {

    /// What the name of a user can be.
    public static final String NAME = "[\\p{L}\\p{N}._@+-]{1,100}";
    public static final String NO_NAME = "moet een gebruikersnaam zijn";
}
