package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who begins, and comes back weeks later: the sign-up token is good for a year. */
@QuarkusTest
class LateStarterTest {

    @Test
    @Proves({"JOIN-26", "JOIN-31"})
    void findsASampleFixtureThatIsStillToBePlayed() {
        // Given
        Stranger stranger = new Stranger();
        stranger.start("pro");
        UUID tenant = UUID.fromString(stranger.tenant());
        Superuser.tamper("update tenants set created_at = now() - interval '40 days' where id = ?", tenant);
        // When
        stranger.pro();
        // Then
        eventually(() -> assertThat(stranger.status().getString("status")).isEqualTo("complete"));
        assertThat(Superuser.read(
                        "select (fixture_date > current_date) || status from fixtures where tenant_id = ?", tenant))
                .containsExactly("truescheduled");
    }
}
