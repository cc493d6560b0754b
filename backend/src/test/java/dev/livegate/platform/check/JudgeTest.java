package dev.livegate.platform.check;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.livegate.platform.check.Report.Outcome;
import dev.livegate.platform.problem.Fix;
import dev.livegate.platform.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class JudgeTest {

    private final Judge judge = new Judge(8);

    @AfterEach
    void rest() {
        judge.rest();
    }

    @Test
    void tellsWholeFindings() {
        // Given
        Fix fix = Fix.copy("Create the record", "dig app.example");
        var dns = Fake.called("dns").says(Verdict.failed("No address.", fix).because("Nobody can reach you."));
        // When
        Report report = report(dns);
        // Then
        Finding found = report.findings().get(0);
        assertThat(found)
                .isEqualTo(new Finding(
                        "dns",
                        "Title of dns",
                        Status.failed,
                        true,
                        "No address.",
                        "Nobody can reach you.",
                        List.of(fix),
                        null,
                        found.durationMs()));
        assertThat(report.status()).isEqualTo(Outcome.failed);
    }

    @Test
    void showsOneFaultOnOneCard() {
        // Given
        var dns = Fake.called("dns").says(Verdict.failed("No address."));
        var tls = Fake.called("tls").waitsFor("dns");
        var health = Fake.called("health").waitsFor("tls");
        var config = Fake.called("config");
        // When
        Report report = report(health, tls, dns, config);
        // Then
        assertThat(report.findings())
                .extracting(Finding::id, Finding::status, Finding::because)
                .containsExactly(
                        tuple("dns", Status.failed, null),
                        tuple("tls", Status.skipped, "dns"),
                        tuple("health", Status.skipped, "dns"),
                        tuple("config", Status.passed, null));
    }

    @Test
    void waitsWithWhatHangsOnSomethingNotKnownYet() {
        // Given
        var database = Fake.called("database").says(Verdict.deferred("It is private."));
        var version = Fake.called("version").waitsFor("database");
        // When
        Report report = report(database, version);
        // Then
        assertThat(report.findings())
                .extracting(Finding::status, Finding::because)
                .containsExactly(tuple(Status.deferred, null), tuple(Status.deferred, "database"));
        assertThat(report.passed()).isTrue();
    }

    @Test
    void goesOnAfterAWarning() {
        // Given
        var headers = Fake.called("headers").says(Verdict.warning("No HSTS."));
        var login = Fake.called("login").waitsFor("headers");
        // When
        Report report = report(headers, login);
        // Then
        assertThat(report.findings()).extracting(Finding::status).containsExactly(Status.warning, Status.passed);
        assertThat(report.passed()).isTrue();
    }

    @Test
    void doesNotFailForALenientCheck() {
        // Given
        var advice = Fake.called("advice").lenient().says(Verdict.failed("Could be better."));
        // When
        Report report = report(advice);
        // Then
        assertThat(report.status()).isEqualTo(Outcome.passed);
    }

    @Test
    void countsOurOwnFaultNeverAsPassed() {
        // Given
        var broken = Fake.called("broken").does(subject -> {
            throw new IllegalStateException("a bug with a secret in it");
        });
        // When
        Report report = report(broken, Fake.called("next").waitsFor("broken"));
        // Then
        assertThat(report.status()).isEqualTo(Outcome.failed);
        assertThat(report.findings()).extracting(Finding::status).containsExactly(Status.error, Status.skipped);
        assertThat(report.findings().get(0).message()).doesNotContain("secret");
    }

    @Test
    void looksAtIndependentThingsAtTheSameTime() {
        // Given
        var together = new CountDownLatch(4);
        Fake.Work meet = subject -> {
            together.countDown();
            together.await();
            return Verdict.passed("Met.");
        };
        var four = List.of(
                Fake.called("a").does(meet),
                Fake.called("b").does(meet),
                Fake.called("c").does(meet),
                Fake.called("d").does(meet));
        // When
        Report report = judge.report(new Checks<>(four), "app", ofSeconds(3));
        // Then
        assertThat(report.passed()).isTrue();
    }

    @Test
    void judgesWhatAsksNobodyOnTheThreadOfWhoeverWantsToKnow() {
        // Given
        List<Thread> judging = new ArrayList<>();
        var asks = Fake.called("asks").does(subject -> noted(judging));
        var onPaper = new OnPaper(Fake.called("paper").does(subject -> noted(judging)));
        // When
        Report report = judge.report(new Checks<>(List.<Check<String>>of(onPaper, asks)), "app", ofSeconds(3));
        // Then
        assertThat(report.passed()).isTrue();
        assertThat(judging.get(0)).isSameAs(Thread.currentThread());
        assertThat(judging.get(1)).isNotSameAs(Thread.currentThread());
    }

    @Test
    void judgesOnPaperAfterWhatHadToBeAsked() {
        // Given
        var asks = Fake.called("asks").says(Verdict.failed("No."));
        var onPaper = new OnPaper(Fake.called("paper").waitsFor("asks"));
        // When
        Report report = judge.report(new Checks<>(List.<Check<String>>of(onPaper, asks)), "app", ofSeconds(3));
        // Then
        assertThat(report.findings())
                .extracting(Finding::id, Finding::status)
                .containsExactly(tuple("asks", Status.failed), tuple("paper", Status.skipped));
    }

    @Test
    void tellsAFaultOfOursOnPaperToo() {
        // Given
        var broken = Fake.called("broken").does(subject -> {
            throw new IllegalStateException("a bug");
        });
        // When
        Report report = judge.onPaper(new Checks<>(List.of(broken, Fake.called("next"))), "app");
        // Then
        assertThat(report.findings()).extracting(Finding::status).containsExactly(Status.error, Status.passed);
    }

    @Test
    void stopsACheckThatLosesItsPatience() throws InterruptedException {
        // Given
        var stopped = new CountDownLatch(1);
        var slow = Fake.called("slow").within(ofMillis(100)).does(subject -> {
            try {
                Thread.sleep(30_000);
            } catch (InterruptedException interrupted) {
                stopped.countDown();
            }
            return Verdict.passed("Too late.");
        });
        // When
        Report report = report(slow, Fake.called("quick"));
        // Then
        assertThat(report.findings()).extracting(Finding::status).containsExactly(Status.error, Status.passed);
        stopped.await();
    }

    @Test
    void answersWhenItsTimeIsUpWhateverStillRuns() {
        // Given
        var hangs = Fake.called("hangs").does(subject -> {
            new CountDownLatch(1).await();
            return Verdict.passed("Never.");
        });
        long start = System.nanoTime();
        // When
        Report report = judge.report(
                new Checks<>(List.of(hangs, Fake.called("after").waitsFor("hangs"), Fake.called("quick"))),
                "app",
                ofMillis(200));
        // Then
        assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
        assertThat(report.findings())
                .extracting(Finding::status)
                .containsExactly(Status.error, Status.skipped, Status.passed);
    }

    @Test
    void asksOneCheckAgainWithWhatDependsOnItAndKeepsTheRest() {
        // Given
        var healthy = new AtomicBoolean();
        var configAsked = new AtomicInteger();
        var checks = new Checks<>(List.of(
                Fake.called("config").does(subject -> {
                    configAsked.incrementAndGet();
                    return Verdict.passed("Fine.");
                }),
                Fake.called("health").does(subject -> healthy.get() ? Verdict.passed("Up.") : Verdict.failed("Down.")),
                Fake.called("stats").waitsFor("health")));
        Report earlier = judge.report(checks, "app", ofSeconds(3));
        healthy.set(true);
        // When
        Report report = judge.again(checks, List.of("health"), earlier, "app", ofSeconds(3));
        // Then
        assertThat(earlier.passed()).isFalse();
        assertThat(report.findings()).extracting(Finding::status).containsOnly(Status.passed);
        assertThat(configAsked).hasValue(1);
    }

    @Test
    void asksWhatStoodInTheWayOfASkippedCheckToo() {
        // Given
        var resolves = new AtomicBoolean();
        var checks = new Checks<>(List.of(
                Fake.called("dns").does(subject -> resolves.get() ? Verdict.passed("Yes.") : Verdict.failed("No.")),
                Fake.called("tls").waitsFor("dns"),
                Fake.called("health").waitsFor("tls")));
        Report earlier = judge.report(checks, "app", ofSeconds(3));
        resolves.set(true);
        // When
        Report report = judge.again(checks, List.of("health"), earlier, "app", ofSeconds(3));
        // Then
        assertThat(report.findings()).extracting(Finding::status).containsOnly(Status.passed);
    }

    @Test
    void refusesToAskForAnUnknownCheck() {
        // Given
        var checks = new Checks<>(List.of(Fake.called("dns")));
        Report earlier = judge.report(checks, "app", ofSeconds(3));
        // When
        var attempt = assertThatThrownBy(() -> judge.again(checks, List.of("ghost"), earlier, "app", ofSeconds(3)));
        // Then
        attempt.isInstanceOfSatisfying(
                Problem.class, problem -> assertThat(problem.code()).isEqualTo("UNKNOWN_CHECK"));
    }

    private static Verdict noted(List<Thread> judging) {
        judging.add(Thread.currentThread());
        return Verdict.passed("Noted.");
    }

    /** The same check, which asks nobody. */
    private record OnPaper(Fake fake) implements Check<String> {

        @Override
        public String id() {
            return fake.id();
        }

        @Override
        public String title() {
            return fake.title();
        }

        @Override
        public Set<String> after() {
            return fake.after();
        }

        @Override
        public boolean onPaper() {
            return true;
        }

        @Override
        public Verdict judge(String subject) throws Exception {
            return fake.judge(subject);
        }
    }

    private Report report(Fake... checks) {
        return Report.of(List.of(checks), "app", ofSeconds(5));
    }
}
