package nl.kcc.inbox;

/// A parked message was tried again, and its cause is not mended yet.
public class StillUnusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    StillUnusable(String why) {
        super(why);
    }
}
