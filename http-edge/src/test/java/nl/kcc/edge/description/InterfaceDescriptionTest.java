package nl.kcc.edge.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

@QuarkusTest
class InterfaceDescriptionTest {

    @Test
    void whatHoldsOfEveryCallIsSaidByEachCall() {
        JsonPath document = document();

        assertThat(document.getString("servers[0].url")).isEqualTo("/v1");
        assertThat(document.getMap("info.contact")).containsKeys("name", "email", "url");
        assertThat(document.getMap("components.securitySchemes")).containsOnlyKeys("localUser");
        assertThat(statuses(document, "/examples/days", "get"))
                .containsExactlyInAnyOrder("200", "400", "401", "405", "406", "413", "414", "429", "431", "500", "503");
        assertThat(statuses(document, "/examples/agent", "get")).contains("403").doesNotContain("404", "409", "415");
        assertThat(statuses(document, "/examples/by-id/{id}", "get")).contains("404");
        assertThat(statuses(document, "/examples", "post")).contains("400", "403", "409", "413", "415").doesNotContain("404",
                "422");
    }

    @Test
    void eachAnswerIsDescribedWhole() {
        JsonPath document = document();

        assertThat(document.getMap("paths.'/examples/days'.get.responses.'200'.headers")).containsKey("API-Version");
        assertThat(document.getMap("components.responses.InvalidInput.content.'application/problem+json'.example"))
                .containsKeys("type", "title", "status", "detail", "violations");
        assertThat(document.getMap("components.responses.MethodNotAllowed.headers")).containsKey("Allow");
        assertThat(document.getMap("components.responses.Busy.headers")).containsKey("Retry-After");
        assertThat(document.getMap("components.responses.Unauthenticated.headers")).containsKey("WWW-Authenticate");
        assertThat(document.getList("components.schemas.Problem.required"))
                .containsExactlyInAnyOrder("type", "title", "status", "detail");
    }

    @Test
    void anExampleStandsBesideTheCallItIsNamedAfter() {
        JsonPath document = document();

        assertThat(document.getString("paths.'/examples'.post.operationId")).isEqualTo("postExamples");
        assertThat(document.getString("paths.'/examples'.post.requestBody.content.'application/json'.example.name"))
                .isEqualTo("Voorbeeld");
        assertThat(document.getString("paths.'/examples'.post.responses.'200'.content.'application/json'.example.name"))
                .isEqualTo("Antwoord");
    }

    @ParameterizedTest
    @CsvSource({ "/contacts,GET,getContacts", "/contacts/{id}/answer,POST,postContactsByIdAnswer",
            "/parked-messages/{id}/replay,POST,postParkedMessagesByIdReplay", "/topics/_suggest,POST,postTopicsSuggest" })
    void aCallIsNamedAfterItsAddress(String path, HttpMethod method, String id) {
        assertThat(InterfaceDescription.id(path, method)).isEqualTo(id);
    }

    private static JsonPath document() {
        return given().get("/v1/openapi.json").then().statusCode(200).extract().jsonPath();
    }

    private static Iterable<String> statuses(JsonPath document, String path, String method) {
        return document.<String, Object> getMap("paths.'%s'.%s.responses".formatted(path, method)).keySet();
    }
}
