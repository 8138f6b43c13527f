package nl.kcc.infra;

/// Who may do everything on the server.
public record Superuser(String host, int port, String user, String password) {

    public String address() {
        return host + ":" + port;
    }
}
