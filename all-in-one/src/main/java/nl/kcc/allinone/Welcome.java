package nl.kcc.allinone;

/// What someone wants to know once everything runs.
record Welcome(AllInOne product) {

    String text() {
        return """

                Ready: http://localhost:%d
                  Users     agent, backoffice, manager, ruler, privacy, operator; agent2, ruler2, backoffice2, backoffice3
                  Password  %s
                  Programs  intake %s, routing %s, kpi %s
                  Mail      to gemeente@kcc.local by SMTP 127.0.0.1:%d; read any address by IMAP 127.0.0.1:%d
                  Logs      %s
                Stop with Ctrl-C or ./kcc down."""
                .formatted(product.frontDoor().getPort(), password(), url(Service.INTAKE), url(Service.ROUTING),
                        url(Service.KPI), product.settings().mail().smtp(), product.settings().mail().imap(),
                        product.settings().logs());
    }

    private String url(Service service) {
        return "http://localhost:" + product.url(service).getPort();
    }

    private String password() {
        return product.settings().environment().containsKey("KCC_LOCAL_PASSWORD") ? "as given in KCC_LOCAL_PASSWORD"
                : product.localPassword() + "  (kept in " + new Secrets(product.settings().data()).fileOfLocalPassword() + ")";
    }
}
