package dev.livegate.account.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.mode.Mode;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Ids;
import dev.livegate.testing.Post;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperatorsTest {

    @Inject
    Operators operators;

    @Inject
    Tx tx;

    private final EmailAddress email = new EmailAddress("olga-" + Ids.next() + "@example.com");

    @Test
    void letsTheOperatorInByTheLinkOfTheFirstStart() {
        // Given
        String link = tx.platform(() -> operators.linkOfNewcomer(email)).orElseThrow();
        // When
        Response answer = redeem(link);
        // Then
        answer.then().statusCode(200).body("user.operator", equalTo(true));
        assertThat(tx.platform(() -> operators.linkOfNewcomer(email))).isEmpty();
    }

    @Test
    void mailsTheProductionOperatorOneLink() {
        // Given
        tx.platform(() -> operators.mailToNewcomer(email));
        tx.platform(() -> operators.mailToNewcomer(email));
        // When
        String link = Post.link(email.value());
        // Then
        assertThat(Superuser.read("select count(*) from mails where recipient = ?", email.value()))
                .containsExactly("1");
        redeem(link).then().statusCode(200).body("user.operator", equalTo(true));
    }

    @Test
    void refusesAnOperatorWithoutAnAddress() {
        // When
        Optional<String> objection = new OperatorEmailIsOne(() -> Optional.of("olga")).objection(Mode.PRODUCTION);
        // Then
        assertThat(objection).hasValueSatisfying(text -> assertThat(text).contains("LIVEGATE_OPERATOR_EMAIL"));
    }

    private static Response redeem(String link) {
        return given().contentType("application/json")
                .body("{\"token\":\"" + link.replaceAll(".*/", "") + "\"}")
                .post("/public/auth/session");
    }
}
