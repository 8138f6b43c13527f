package nl.kcc.edge.problem;

import java.util.Arrays;

/// The texts that belong to a status when nothing more precise is known.
public enum ProblemKind {

    INVALID_INPUT(400, "invalid-input", "De invoer klopt niet", "Dit verzoek is niet te lezen."),
    UNAUTHENTICATED(401, "unauthenticated", "Inloggen is nodig",
            "U bent niet ingelogd, of uw gebruikersnaam of wachtwoord klopt niet."),
    FORBIDDEN(403, "forbidden", "Geen toegang", "U bent ingelogd, maar uw rol geeft hier geen toegang toe."),
    NOT_FOUND(404, "not-found", "Niet gevonden", "Dit adres of dit gegeven bestaat niet."),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "Deze handeling bestaat hier niet",
            "Dit adres bestaat, maar niet met deze HTTP-methode."),
    NOT_ACCEPTABLE(406, "not-acceptable", "Dit antwoordformaat is er niet",
            "Het antwoord is er niet in het formaat dat de Accept-header vraagt."),
    CONFLICT(409, "conflict", "Dat kan nu niet", "De huidige toestand laat dit niet toe."),
    LENGTH_REQUIRED(411, "length-required", "De lengte ontbreekt", "Zeg met de header Content-Length hoe lang het bericht is."),
    TOO_LARGE(413, "too-large", "Het bericht is te groot", "Het bericht is groter dan hier mag."),
    URI_TOO_LONG(414, "uri-too-long", "Het adres is te lang", "Het adres van dit verzoek is langer dan hier mag."),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "Dit invoerformaat kennen we niet",
            "Stuur het bericht als JSON, met de header Content-Type: application/json en zonder Content-Encoding."),
    UNPROCESSABLE(422, "unprocessable", "Niet uit te voeren", "Het verzoek is goed leesbaar, maar niet uit te voeren."),
    TOO_MANY_REQUESTS(429, "too-many-requests", "Te veel verzoeken", "Wacht even en probeer het dan opnieuw."),
    HEADERS_TOO_LARGE(431, "headers-too-large", "De headers zijn te groot",
            "De headers van dit verzoek zijn samen groter dan hier mag."),
    INTERNAL(500, "internal", "Er ging iets mis", "Dit ligt niet aan u."),
    BUSY(503, "busy", "Even niet beschikbaar",
            "Het is nu te druk, of een onderdeel start net opnieuw. Probeer het over een paar seconden opnieuw.");

    final int status;
    final String slug;
    final String title;
    final String detail;

    ProblemKind(int status, String slug, String title, String detail) {
        this.status = status;
        this.slug = slug;
        this.title = title;
        this.detail = detail;
    }

    public int status() {
        return status;
    }

    /// The kind for a status; for one that has no texts of its own, the nearest that has.
    public static ProblemKind of(int status) {
        return Arrays.stream(values()).filter(kind -> kind.status == status).findFirst()
                .orElse(status < 500 ? INVALID_INPUT : INTERNAL);
    }
}
