package nl.kcc.intake;

import static io.restassured.RestAssured.given;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// Calls of an agent.
public final class AsAgent {

    private AsAgent() {
    }

    public static RequestSpecification agent() {
        return user("agent").contentType(ContentType.JSON);
    }

    public static RequestSpecification user(String name) {
        return given().auth().preemptive().basic(name, "test-password");
    }

    public static Response register(String body) {
        return agent().body(body).post("/v1/contacts");
    }

    /// A contact by telephone with one question.
    ///
    /// @param fields more of the question, such as `"outcome": "ANSWERED"`; may be empty
    public static UUID aContact(String fields) {
        var response = register("""
                {"municipality": "GM0344", "channel": "PHONE", "questions": [{"summary": "Wat kost het?"%s}]}
                """.formatted(fields.isEmpty() ? "" : ", " + fields));
        return response.then().statusCode(201).extract().jsonPath().getUUID("contacts[0].id");
    }

    public static Response call(UUID contact, String move, String body) {
        return agent().body(body).post("/v1/contacts/" + contact + "/" + move);
    }
}
