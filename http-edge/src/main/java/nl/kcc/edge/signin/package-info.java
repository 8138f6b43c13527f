/// Who is there: the local users of a small installation or a demonstration, or the organisation's own sign-in (OIDC),
/// or both.
///
/// [SignIn] looks at what a request brings and leaves checking it to the platform's mechanism for that: Basic, the login
/// page's cookie ([SessionCookie]), a bearer token, the organisation's session. It alone decides how a request without valid
/// credentials is answered: a page leads to the login page ([LoginPage]), a program gets 401. [LocalUsers] holds the
/// users and checks their password, [PasswordGuesses] slows down who guesses. [OwnOrigin] refuses what another site makes a
/// browser ask for. [SignOuts] ends a session here and, through Kafka, everywhere. [WayBack] leads to the page that someone
/// was on the way to. [SettingsCheck] stops the service at start when nobody could sign in, or not safely.
package nl.kcc.edge.signin;
