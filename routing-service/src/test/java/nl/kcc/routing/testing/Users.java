package nl.kcc.routing.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;

/// The local users.
public final class Users {

    private Users() {
    }

    public static RequestSpecification as(String user) {
        return given().auth().preemptive().basic(user, "test-password").contentType(ContentType.JSON);
    }

    public static RequestSpecification asBackOffice() {
        return as("backoffice");
    }

    public static RequestSpecification asAgent() {
        return as("agent");
    }
}
