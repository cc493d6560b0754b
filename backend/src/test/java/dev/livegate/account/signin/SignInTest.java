package dev.livegate.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.Post;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SignInTest {

    @BeforeEach
    void openEveryWindow() {
        Superuser.tamper("delete from rate_limits");
    }

    @Test
    void signsInByTheLinkInTheMail() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        askForLink(owner.email().toUpperCase());
        String token = Post.tokenFor(owner.email());
        // When
        Response answer = redeem(token);
        // Then
        answer.then()
                .statusCode(200)
                .body("user.email", equalTo(owner.email()))
                .body("tenants.slug", hasItem(acme.slug()))
                .body("current.role", equalTo("owner"));
        assertThat(answer.getDetailedCookie("livegate"))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue())
                .satisfies(cookie -> assertThat(cookie.getSameSite()).isEqualTo("Strict"))
                .satisfies(cookie -> assertThat(cookie.getPath()).isEqualTo("/"));
        assertThat(answer.getDetailedCookie("livegate-refresh").getPath()).isEqualTo("/public/auth");
        given().cookie("livegate", answer.cookie("livegate"))
                .get("/api/me")
                .then()
                .statusCode(200);
    }

    @Test
    void saysTheSameOfUsedExpiredAndUnknownLinks() {
        // Given
        String used = linkOf(People.tenant("acme").owner());
        redeem(used);
        String expired = linkOf(People.tenant("acme").owner());
        Superuser.tamper("update sign_in_links set expires_at = now() where used_at is null");
        // When
        List<String> bodies = List.of(redeem(used), redeem(expired), redeem("x".repeat(43))).stream()
                .peek(answer -> answer.then().statusCode(401).body("code", equalTo("LINK_INVALID")))
                .map(Response::asString)
                .distinct()
                .toList();
        // Then
        assertThat(bodies).hasSize(1);
    }

    @Test
    void letsExactlyOneOfFiftyRedeemALink() {
        // Given
        String token = linkOf(People.tenant("acme").owner());
        // When
        List<Integer> statuses = Parallel.times(50, () -> redeem(token).statusCode());
        // Then
        assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 401).hasSize(49);
    }

    @Test
    void keepsNoLinkInTheClear() {
        // When
        String token = linkOf(People.tenant("acme").owner());
        // Then
        assertThat(Superuser.read("select count(*) from sign_in_links where digest = ?", token))
                .containsExactly("0");
        assertThat(Superuser.read("select count(*) from mails where content like ?", "%" + token + "%"))
                .containsExactly("0");
    }

    @Test
    void answersAlikeForStrangers() {
        // Given
        var owner = People.tenant("acme").owner();
        // When
        Response known = askForLink(owner.email());
        Response stranger = askForLink("stranger-" + UUID.randomUUID() + "@example.com");
        // Then
        known.then().statusCode(202);
        stranger.then().statusCode(202);
        assertThat(known.asString()).isEqualTo(stranger.asString());
        assertThat(known.getHeaders().asList().stream().map(header -> header.getName()))
                .isEqualTo(stranger.getHeaders().asList().stream()
                        .map(header -> header.getName())
                        .toList());
    }

    @Test
    void mailsAtMostFiveLinksAnHour() {
        // Given
        String email = "busy-" + UUID.randomUUID() + "@example.com";
        for (int i = 0; i < 5; i++) {
            askForLink(email).then().statusCode(202);
        }
        // When
        askForLink(email)
                // Then
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "ada@", "@example.com", "ada@example.com\\r\\nBcc: eve@example.com", "a b@example.com"
            })
    void refusesWhatIsNoAddress(String email) {
        // When
        given().contentType("application/json")
                .body("{\"email\":\"" + email + "\"}")
                .post("/public/auth/magic-link")
                // Then
                .then()
                .statusCode(400)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("errors.field", hasItem("email"));
    }

    @Test
    void endsTheSessionOnTheServerAtOnce() {
        // Given
        var owner = People.tenant("acme").owner();
        owner.calls().get("/api/me").then().statusCode(200);
        owner.calls()
                .post("/api/auth/logout")
                .then()
                .statusCode(204)
                .header("Clear-Site-Data", notNullValue())
                .cookie("livegate", "");
        // When
        owner.calls()
                .get("/api/me")
                // Then
                .then()
                .statusCode(401)
                .body("code", equalTo("SESSION_EXPIRED"));
    }

    @Test
    void switchesToAnotherTenantOfTheSamePerson() {
        // Given
        var acme = People.tenant("acme");
        var globex = People.tenant("globex");
        var owner = acme.owner();
        globex.joinedBy(owner);
        // When
        String cookie = owner.calls()
                .body("{\"tenantId\":\"" + globex.id() + "\"}")
                .post("/api/auth/switch")
                .then()
                .statusCode(200)
                .body("current.slug", equalTo(globex.slug()))
                .extract()
                .cookie("livegate");
        // Then
        given().cookie("livegate", cookie)
                .get("/api/me")
                .then()
                .body("current.slug", equalTo(globex.slug()))
                .body("current.role", equalTo("member"));
    }

    @Test
    void doesNotSwitchToASomebodyElsesTenant() {
        // Given
        var stranger = People.tenant("globex");
        // When
        People.tenant("acme")
                .owner()
                .calls()
                .body("{\"tenantId\":\"" + stranger.id() + "\"}")
                .post("/api/auth/switch")
                // Then
                .then()
                .statusCode(404);
    }

    private static String linkOf(People.Person person) {
        askForLink(person.email()).then().statusCode(202);
        return Post.tokenFor(person.email());
    }

    private static Response askForLink(String email) {
        return given().contentType("application/json")
                .body("{\"email\":\"" + email + "\"}")
                .post("/public/auth/magic-link");
    }

    private static Response redeem(String token) {
        return given().contentType("application/json")
                .body("{\"token\":\"" + token + "\"}")
                .post("/public/auth/session");
    }
}
