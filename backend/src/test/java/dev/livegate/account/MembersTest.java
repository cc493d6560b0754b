package dev.livegate.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.livegate.platform.time.Ids;
import dev.livegate.tenant.Plan;
import dev.livegate.testing.Parallel;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.Post;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MembersTest {

    @Test
    void invitesSomebodyWhoJoinsByTheMailedLink() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        String email = newAddress();
        invite(owner, email, "admin").then().statusCode(201).body("state", equalTo("invited"));
        String token = Post.tokenFor(email);
        // When
        Response answer = redeem(token);
        // Then
        answer.then()
                .statusCode(200)
                .body("user.email", equalTo(email))
                .body("current.slug", equalTo(acme.slug()))
                .body("current.role", equalTo("admin"));
        redeem(token).then().statusCode(401).body("code", equalTo("LINK_INVALID"));
        owner.calls()
                .get("/api/members")
                .then()
                .body("items.email", containsInAnyOrder(owner.email(), email))
                .body("items.state", contains("active", "active"));
    }

    @Test
    void replacesTheFirstLinkByTheSecond() {
        // Given
        var owner = People.tenant("acme").owner();
        String email = newAddress();
        invite(owner, email, "member");
        String first = Post.tokenFor(email);
        // When
        invite(owner, email, "member").then().statusCode(201);
        // Then
        redeem(first).then().statusCode(401);
    }

    @Test
    void keepsTheLastOwner() {
        // Given
        var owner = People.tenant("acme").owner();
        String id = membershipOf(owner, owner);
        // When
        Response leaves = owner.calls().delete("/api/members/" + id);
        // Then
        leaves.then().statusCode(409).body("code", equalTo("LAST_OWNER"));
        owner.calls()
                .body("{\"role\":\"member\"}")
                .patch("/api/members/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("LAST_OWNER"));
    }

    @Test
    void keepsOneOfTwoOwnersWhoDemoteEachOtherAtOnce() {
        // Given
        var acme = People.tenant("acme");
        var ada = acme.owner();
        var bob = acme.owner();
        Iterator<String> ids =
                List.of(membershipOf(ada, bob), membershipOf(bob, ada)).iterator();
        // When
        List<Integer> statuses = Parallel.times(2, () -> {
            String other = next(ids);
            Person who = other.equals(membershipOf(ada, bob)) ? ada : bob;
            return who.calls()
                    .body("{\"role\":\"admin\"}")
                    .patch("/api/members/" + other)
                    .statusCode();
        });
        // Then
        assertThat(statuses).contains(200);
        assertThat(Superuser.read("select count(*) from memberships where role = 'owner' and tenant_id = ?", acme.id()))
                .containsExactly("1");
    }

    @Test
    void letsMembersChangeNothingButLeave() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        var member = acme.member();
        // When
        Response removes = member.calls().delete("/api/members/" + membershipOf(member, owner));
        // Then
        removes.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
        invite(member, newAddress(), "member").then().statusCode(403);
        member.calls()
                .delete("/api/members/" + membershipOf(member, member))
                .then()
                .statusCode(204);
        member.calls().get("/api/members").then().statusCode(401);
    }

    @Test
    void letsNoAdminMakeOrUnmakeAnOwner() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        var admin = acme.admin();
        // When
        Response invites = invite(admin, newAddress(), "owner");
        // Then
        invites.then().statusCode(403);
        admin.calls()
                .body("{\"role\":\"owner\"}")
                .patch("/api/members/" + membershipOf(admin, admin))
                .then()
                .statusCode(403);
        admin.calls()
                .delete("/api/members/" + membershipOf(admin, owner))
                .then()
                .statusCode(403);
    }

    @Test
    void takesTheRoleAwayAtOnce() {
        // Given
        var acme = People.tenant("acme");
        var owner = acme.owner();
        var admin = acme.admin();
        admin.calls().get("/api/me").then().body("current.role", equalTo("admin"));
        owner.calls().body("{\"role\":\"member\"}").patch("/api/members/" + membershipOf(owner, admin));
        // When
        Response invites = invite(admin, newAddress(), "member");
        // Then
        invites.then().statusCode(403);
    }

    @Test
    void hidesOtherTenantsMembersLikeUnknownOnes() {
        // Given
        var owner = People.tenant("acme").owner();
        var stranger = People.tenant("globex").owner();
        String theirs = membershipOf(stranger, stranger);
        // When
        Response other = owner.calls().delete("/api/members/" + theirs);
        // Then
        Response unknown = owner.calls().delete("/api/members/" + Ids.next());
        other.then().statusCode(404);
        unknown.then().statusCode(404);
        assertThat(other.asString().replace(theirs, ""))
                .isEqualTo(unknown.asString().replaceAll("members/[0-9a-f-]{36}", "members/"));
    }

    @Test
    void hasRoomForAsManyAsThePlanSays() {
        // Given
        var acme = People.tenant("acme", Plan.starter);
        var owner = acme.owner();
        for (int i = 0; i < 4; i++) {
            invite(owner, newAddress(), "member").then().statusCode(201);
        }
        // When
        invite(owner, newAddress(), "member")
                // Then
                .then()
                .statusCode(402)
                .body("code", equalTo("MEMBER_LIMIT_REACHED"));
    }

    @Test
    void refusesRolesThatAreNotATenants() {
        // When
        invite(People.tenant("acme").owner(), newAddress(), "operator")
                // Then
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("role"));
    }

    private static synchronized String next(Iterator<String> ids) {
        return ids.next();
    }

    private static String membershipOf(Person asks, Person who) {
        return asks.calls()
                .get("/api/members")
                .jsonPath()
                .getString("items.find { it.email == '" + who.email() + "' }.id");
    }

    private static Response invite(Person person, String email, String role) {
        return person.calls()
                .body("{\"email\":\"%s\",\"role\":\"%s\"}".formatted(email, role))
                .post("/api/members");
    }

    private static Response redeem(String token) {
        return given().contentType("application/json")
                .body("{\"token\":\"" + token + "\"}")
                .post("/public/auth/session");
    }

    private static String newAddress() {
        return "guest+" + Ids.next() + "@example.com";
    }
}
