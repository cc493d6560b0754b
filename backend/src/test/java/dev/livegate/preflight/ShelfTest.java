package dev.livegate.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.check.Check;
import dev.livegate.platform.check.Report;
import dev.livegate.platform.check.Verdict;
import dev.livegate.testing.Proves;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a pre-flight costs: its slowest chain, since nothing else waits for anything. */
@QuarkusTest
class ShelfTest {

    @Inject
    @All
    List<PreflightCheck> shelf;

    @Test
    @Proves("WIZ-10")
    void holdsTheChecksThatADeployNeeds() {
        assertThat(shelf.stream().map(PreflightCheck::id))
                .contains(
                        "ProviderChosen",
                        "AppUrlUsable",
                        "DatabaseUrlWellFormed",
                        "DatabaseReachable",
                        "RequiredEnvironmentPresent",
                        "SecretsStrong",
                        "AdminUserExists",
                        "ModulesConfigured",
                        "SetupChecklistComplete",
                        "PlanAllowsGoLive");
        assertThat(shelf.stream().filter(check -> !check.strict()).map(PreflightCheck::id))
                .contains("PlanAllowsGoLive");
    }

    @Test
    void looksAtEverythingThatDependsOnNothingAtTheSameTime() {
        // Given
        List<PreflightCheck> roots =
                shelf.stream().filter(check -> check.after().isEmpty()).toList();
        CountDownLatch allAtOnce = new CountDownLatch(roots.size());
        List<Check<Object>> meeting = new ArrayList<>();
        shelf.forEach(check -> meeting.add(new Meeting(check, allAtOnce)));
        // When
        Report report = Report.of(meeting, new Object(), Duration.ofSeconds(10));
        // Then
        assertThat(report.findings()).hasSameSizeAs(shelf);
        assertThat(report.passed())
                .as("every root waits until all roots have begun")
                .isTrue();
    }

    @Test
    void hasNoChainLongerThanTwo() {
        assertThat(shelf.stream()
                        .flatMap(check -> check.after().stream())
                        .map(before -> shelf.stream()
                                .filter(check -> check.id().equals(before))
                                .findFirst()
                                .orElseThrow())
                        .filter(before -> !before.after().isEmpty()))
                .isEmpty();
    }

    /** The place of a real check in the graph; those that depend on nothing meet all others of their kind. */
    private record Meeting(PreflightCheck real, CountDownLatch allAtOnce) implements Check<Object> {

        @Override
        public String id() {
            return real.id();
        }

        @Override
        public String title() {
            return real.title();
        }

        @Override
        public Set<String> after() {
            return real.after();
        }

        @Override
        public Verdict judge(Object subject) throws InterruptedException {
            allAtOnce.countDown();
            return allAtOnce.await(5, TimeUnit.SECONDS)
                    ? Verdict.passed("All were there.")
                    : Verdict.failed("Some had to wait.");
        }
    }
}
