package dev.livegate.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Post;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** JOIN-132: the magic link verifies the address that it was mailed to. */
@QuarkusTest
class VerifiedAddressTest {

    private final Team team = People.tenant("verify");
    private final Person owner = team.owner();

    @Test
    void isNotVerifiedBeforeTheLinkIsOpened() {
        // When
        ask();
        // Then
        assertThat(verifiedAt()).containsExactly((String) null);
    }

    @Test
    @Proves("JOIN-132")
    void isVerifiedByTheLinkAndTheAuditSaysSoOnce() {
        // Given
        open();
        String first = verifiedAt().get(0);
        // When
        open();
        // Then
        assertThat(verifiedAt()).containsExactly(first).doesNotContainNull();
        assertThat(Superuser.read(
                        "select summary from audit_record where tenant_id = ? and event = 'EMAIL_VERIFIED'", team.id()))
                .containsExactly("proved that " + owner.email() + " is theirs");
    }

    private void open() {
        List<String> known = Post.links(owner.email());
        ask();
        String link = Post.link(owner.email());
        for (int i = 0; known.contains(link) && i < 200; i++) {
            link = Post.link(owner.email());
        }
        given().contentType("application/json")
                .body(Map.of("token", link.replaceAll(".*/", "")))
                .post("/public/auth/session")
                .then()
                .statusCode(200);
    }

    private void ask() {
        given().contentType("application/json")
                .body(Map.of("email", owner.email()))
                .post("/public/auth/magic-link")
                .then()
                .statusCode(202);
    }

    private List<String> verifiedAt() {
        return Superuser.read("select email_verified_at::text from users where id = ?", owner.id());
    }
}
