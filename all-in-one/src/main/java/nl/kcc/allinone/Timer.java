package nl.kcc.allinone;

/// Seconds since it was made.
record Timer(long startedAt) {

    Timer() {
        this(System.nanoTime());
    }

    double seconds() {
        return (System.nanoTime() - startedAt) / 1e9;
    }
}
