package dev.livegate.platform.flag;

import static dev.livegate.testing.Eventually.eventually;
import static dev.livegate.testing.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.People;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FlagsTest {

    private static final String PATH = "/api/admin/flags/signup_enabled";

    @Inject
    Flags flags;

    @Inject
    FlagTable table;

    @Inject
    Event<FlagHeard> news;

    @Inject
    Tx tx;

    @AfterEach
    void openAgain() {
        eventually(() -> tx.platform(() -> table.flip("signup_enabled", true, "test")));
        eventually(() -> assertThat(flags.isOn("signup_enabled")).isTrue());
    }

    @Test
    @Proves("JOIN-37")
    void areFlippedByAnOperatorWhoIsRemembered() {
        // Given
        var olga = People.operator();
        // When
        olga.calls()
                .body("{\"value\": false}")
                .put(PATH)
                // Then
                .then()
                .statusCode(200)
                .body("value", equalTo(false))
                .body("updatedBy", startsWith("Olga"));
        assertThat(flags.isOn("signup_enabled")).isFalse();
        olga.calls().get(PATH).then().statusCode(200).body("value", equalTo(false));
        assertThat(Superuser.read("select summary from audit_record where event = 'FLAG_FLIPPED'"))
                .contains("Flag signup_enabled is now off");
    }

    @Test
    @Proves("JOIN-40")
    void reachAnotherReplicaAtOnce() {
        // When
        long flipped = System.nanoTime();
        tx.platform(() -> table.flip("signup_enabled", false, "another replica"));
        // Then
        within(
                Duration.ofMillis(500),
                () -> assertThat(flags.isOn("signup_enabled")).isFalse());
        assertThat(Duration.ofNanos(System.nanoTime() - flipped)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    @Proves("JOIN-39")
    void areOpenWhenTheStoreCannotBeReadFromTheStart() {
        // Given
        LocalDb.server().stop();
        var newborn = new Flags(table, news);
        // When
        newborn.read();
        // Then
        assertThat(newborn.isOn("signup_enabled")).isTrue();
        LocalDb.server().resume();
    }

    @Test
    @Proves("JOIN-109")
    void areReadFromMemoryWhileTheDatabaseIsAway() {
        // Given
        tx.platform(() -> table.flip("signup_enabled", false, "test"));
        within(
                Duration.ofSeconds(10),
                () -> assertThat(flags.isOn("signup_enabled")).isFalse());
        LocalDb.server().stop();
        // When
        boolean open = flags.isOn("signup_enabled");
        // Then
        LocalDb.server().resume();
        assertThat(open).isFalse();
    }

    @Test
    void hearAgainAfterTheDatabaseWasAway() {
        // Given
        LocalDb.server().restart();
        // When
        eventually(() -> tx.platform(() -> table.flip("signup_enabled", false, "test")));
        // Then
        eventually(() -> assertThat(flags.isOn("signup_enabled")).isFalse());
    }

    @Test
    void hearAgainAfterTheDatabaseHung() throws InterruptedException {
        // Given
        LocalDb.server().freeze();
        Thread.sleep(6_000);
        LocalDb.server().thaw();
        // When
        eventually(() -> tx.platform(() -> table.flip("signup_enabled", false, "test")));
        // Then
        eventually(() -> assertThat(flags.isOn("signup_enabled")).isFalse());
    }

    @Test
    void keepTheLaterOfNewsAndReadingThatCrossEachOther() {
        // Given
        var replica = new Flags(table, news);
        replica.heard("signup_enabled false 7");
        // When
        replica.learn("signup_enabled", true, 6);
        // Then
        assertThat(replica.isOn("signup_enabled")).isFalse();
    }

    @Test
    void takeNoOtherName() {
        // When
        People.operator()
                .calls()
                .body("{\"value\": false}")
                .put("/api/admin/flags/no_such_flag")
                // Then
                .then()
                .statusCode(404);
    }

    @Test
    void areNoBusinessOfTenants() {
        // When
        People.tenant("nosy")
                .owner()
                .calls()
                .body("{\"value\": false}")
                .put(PATH)
                // Then
                .then()
                .statusCode(403);
    }
}
