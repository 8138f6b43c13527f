package nl.kcc.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import nl.kcc.allinone.Service;
import nl.kcc.simulator.wire.User;

@Order(3)
@ExtendWith(OnTheProduct.class)
class RolesIT {
    private static final Set<User> EVERYBODY = EnumSet.allOf(User.class);
    private static final Set<User> OPERATOR = Set.of(User.OPERATOR);

    /// Who may call what; the first part of a call that fits decides.
    private static final Map<String, Set<User>> MAY_CALL = new LinkedHashMap<>();

    static {
        MAY_CALL.put("intake POST /v1/contacts/{id}/notes", Set.of(User.AGENT, User.BACK_OFFICE));
        MAY_CALL.put("intake POST /v1/contacts/{id}/answer", Set.of(User.AGENT, User.BACK_OFFICE));
        MAY_CALL.put("intake POST /v1/contacts", Set.of(User.AGENT)); // claim, release, _search, _import and mail/decision too
        MAY_CALL.put("intake GET /v1/contacts/{id}/reads", Set.of(User.PRIVACY_OFFICER));
        MAY_CALL.put("intake GET /v1/contacts", Set.of(User.AGENT, User.BACK_OFFICE));
        MAY_CALL.put("intake GET /v1/mails", Set.of(User.AGENT));
        MAY_CALL.put("intake POST /v1/mails", Set.of(User.AGENT));
        MAY_CALL.put("intake POST /v1/calls", Set.of(User.AGENT, User.SWITCHBOARD));
        MAY_CALL.put("intake GET /v1/calls/stream", Set.of(User.AGENT));
        MAY_CALL.put("intake GET /v1/calls/gaps", Set.of(User.AGENT, User.MANAGER, User.OPERATOR));
        MAY_CALL.put("intake POST /v1/visits", Set.of(User.AGENT, User.SWITCHBOARD));
        MAY_CALL.put("intake GET /v1/handover-reasons", EVERYBODY);
        MAY_CALL.put("intake GET /v1/other-bodies", EVERYBODY);
        MAY_CALL.put("intake POST /v1/topics/_suggest", Set.of(User.AGENT, User.BACK_OFFICE, User.RULE_MANAGER));
        MAY_CALL.put("intake GET /v1/my-day", Set.of(User.AGENT));
        for (var method : new String[] { "GET", "PUT", "DELETE" }) {
            MAY_CALL.put("intake " + method + " /v1/drafts", Set.of(User.AGENT));
        }
        MAY_CALL.put("routing GET /v1/topics/{code}/history", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/topic", EVERYBODY); // topics and topic-groups
        MAY_CALL.put("routing PUT /v1/topic", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing POST /v1/topics/_import", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/upl-products", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing POST /v1/decisions/_preview", Set.of(User.AGENT));
        MAY_CALL.put("routing GET /v1/answer-texts/", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/answer-texts",
                Set.of(User.AGENT, User.BACK_OFFICE, User.RULE_MANAGER, User.MANAGER, User.OPERATOR));
        MAY_CALL.put("routing PUT /v1/answer-texts", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/rule-sets", Set.of(User.RULE_MANAGER, User.MANAGER));
        MAY_CALL.put("routing POST /v1/rule-sets", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing PUT /v1/rule-sets", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/delay-notices", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing PUT /v1/delay-notices", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/contacts/", Set.of(User.AGENT, User.BACK_OFFICE, User.RULE_MANAGER, User.MANAGER));
        MAY_CALL.put("routing GET /v1/handovers/_colleagues", Set.of(User.BACK_OFFICE));
        MAY_CALL.put("routing GET /v1/handovers", Set.of(User.BACK_OFFICE, User.AGENT));
        MAY_CALL.put("routing GET /v1/calendars", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing PUT /v1/calendars", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing POST /v1/calendars", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing GET /v1/terms", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing PUT /v1/terms", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("routing POST /v1/handovers", Set.of(User.BACK_OFFICE));
        for (var method : new String[] { "GET", "POST", "DELETE" }) {
            MAY_CALL.put("routing " + method + " /v1/absences", Set.of(User.BACK_OFFICE));
        }
        MAY_CALL.put("routing GET /v1/departments/", Set.of(User.RULE_MANAGER, User.MANAGER));
        MAY_CALL.put("routing GET /v1/departments", Set.of(User.BACK_OFFICE, User.AGENT, User.RULE_MANAGER, User.MANAGER));
        MAY_CALL.put("routing PUT /v1/departments", Set.of(User.RULE_MANAGER));
        MAY_CALL.put("kpi GET /v1/kpi/drift", OPERATOR);
        MAY_CALL.put("kpi GET /v1/kpi/manifests", OPERATOR);
        MAY_CALL.put("kpi GET /v1/kpi", Set.of(User.MANAGER, User.OPERATOR));
        for (var method : new String[] { "GET", "POST", "PUT" }) {
            for (var path : new String[] { "/v1/norms", "/v1/actions", "/v1/cycle" }) {
                MAY_CALL.put("kpi " + method + " " + path, Set.of(User.MANAGER));
            }
            for (var call : new String[] { "intake %s /v1/republications", "routing %s /v1/republications",
                    "kpi %s /v1/rebuilds", "kpi %s /v1/unknown-contacts", "kpi %s /v1/recomputations" }) {
                MAY_CALL.put(call.formatted(method), OPERATOR);
            }
        }
        for (var service : Service.values()) {
            MAY_CALL.put(service.database() + " GET /v1/parked-messages", OPERATOR);
            MAY_CALL.put(service.database() + " POST /v1/parked-messages", OPERATOR);
        }
    }

    private final Kcc kcc;

    RolesIT(Kcc kcc) {
        this.kcc = kcc;
    }

    @ParameterizedTest
    @EnumSource
    void eachCallIsOnlyForThoseWhoMayMakeIt(Service service) {
        var operations = InterfaceDocument.of(kcc, service).operations();
        assertThat(operations).isNotEmpty();

        operations.forEach(operation -> assertGuarded(service, operation.method(), operation.path()));
    }

    private void assertGuarded(Service service, String method, String path) {
        var call = service.database() + " " + method + " " + path;
        if (path.startsWith("/v1/public/")) {
            assertThat(answer(null, service, method, path).status()).as("nobody: " + call).isEqualTo(200);
            return;
        }
        if (path.startsWith("/v1/web-contacts")) {
            assertThat(answer(null, service, method, path).status()).as("nobody: " + call).isEqualTo(400);
            return;
        }
        var allowed = MAY_CALL.entrySet().stream().filter(entry -> call.startsWith(entry.getKey())).findFirst();
        assertThat(allowed).as("who may call " + call).isPresent();

        assertThat(answer(null, service, method, path).status()).as("nobody: " + call).isEqualTo(401);
        for (var user : EVERYBODY) {
            if (!allowed.get().getValue().contains(user)) {
                var refusal = answer(user, service, method, path);
                assertThat(refusal.status()).as(user + ": " + call).isEqualTo(403);
                assertThat(refusal.contentType()).startsWith("application/problem+json");
            } else if (!path.endsWith("/stream")) {
                assertThat(answer(user, service, method, path).status()).as(user + ": " + call)
                        .isNotIn(401, 403).isLessThan(500);
            }
        }
    }

    private Http.Answer answer(User user, Service service, String method, String path) {
        var url = kcc.url(service).resolve(path.replaceAll("\\{[^}]+}", "0195d1f8-7b1a-7c3e-9d52-3f0a5b1c2d4e"));
        return kcc.http().send(user, method, url, Map.of(), method.equals("GET") ? null : new byte[] { '{', '}' });
    }

    @Test
    void aWrongPasswordIsNoLogin() {
        var answer = new Http("not the password").get(User.MANAGER, kcc.url(Service.KPI), "/v1/kpi");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource
    void everyAnswerCarriesTheVersionAndTheSecurityHeaders(Service service) {
        for (var user : new User[] { null, User.OPERATOR }) {
            var headers = kcc.http().get(user, kcc.url(service), "/v1/parked-messages").headers();

            assertThat(headers.firstValue("API-Version")).isPresent();
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Content-Security-Policy")).isPresent();
        }
    }
}
