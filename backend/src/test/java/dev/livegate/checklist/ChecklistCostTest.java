package dev.livegate.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Counted;
import dev.livegate.testing.CountingDriver;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What deciding 170 items costs. */
@QuarkusTest
@TestProfile(Counted.class)
class ChecklistCostTest {

    @Inject
    Checklist checklist;

    private final Owner owner = new Owner();

    @Test
    @Proves("JOIN-108")
    void asksTheDatabaseAHandfulOfTimes() {
        // Given
        owner.bring("STRIPE_SECRET_KEY", "sk_test_51ABCDEFGHIJKLMNsecretpart");
        checklist.state(owner.team.scope());
        CountingDriver.sent();
        // When
        checklist.state(owner.team.scope());
        // Then
        List<String> sent = CountingDriver.sent().stream()
                .filter(sql -> sql.contains("from"))
                .toList();
        assertThat(sent).isNotEmpty().hasSizeLessThanOrEqualTo(30);
    }
}
