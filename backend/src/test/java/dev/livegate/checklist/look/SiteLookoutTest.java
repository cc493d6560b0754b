package dev.livegate.checklist.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.livegate.checklist.facts.Dossiers;
import dev.livegate.checklist.facts.Observation;
import dev.livegate.platform.check.Verdict;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.HttpHost;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What becomes of what the shelf finds; each check of the shelf has a test of its own. */
class SiteLookoutTest {

    private static final Sites SITES = new Sites();

    private record Said(String id, Function<Site, Verdict> says) implements SiteCheck {

        @Override
        public String title() {
            return id + " holds";
        }

        @Override
        public Set<String> after() {
            return Set.of();
        }

        @Override
        public Verdict judge(Site site) {
            return says.apply(site);
        }
    }

    @AfterAll
    static void close() {
        SITES.close();
    }

    @Test
    void writesDownWhatWasSeenAndLeavesWhatWasKnownWhereNobodyCouldLook() {
        // Given
        List<SiteCheck> shelf = List.of(
                new Said("web.robots", site -> Verdict.passed("They may come.")),
                new Said("web.meta", site -> Verdict.warning("It says little.")),
                new Said("web.terms", site -> Verdict.failed("There are none.")),
                new Said("web.sitemap", site -> Verdict.skipped("Nobody wants one.")),
                new Said("web.cors", site -> Verdict.deferred("It was not to be seen.")),
                new Said("web.limits", site -> {
                    throw new IllegalStateException("our own fault");
                }));
        // When
        List<Observation> found = SITES.found("http://localhost:5039", shelf);
        // Then
        assertThat(found)
                .extracting(Observation::fact, one -> one.status().name(), Observation::message, Observation::at)
                .containsExactlyInAnyOrder(
                        tuple("web.robots", "passed", "They may come.", Dossiers.NOW),
                        tuple("web.meta", "warning", "It says little.", Dossiers.NOW),
                        tuple("web.terms", "failed", "There are none.", Dossiers.NOW));
    }

    @Test
    void fetchesAPageOnceHoweverManyChecksWantIt() {
        // Given
        AtomicInteger asked = new AtomicInteger();
        Function<Site, Verdict> reads =
                site -> Verdict.passed("It says " + site.root().text());
        try (HttpHost app = HttpHost.open(0, call -> {
            asked.incrementAndGet();
            return Answer.html(200, "hello");
        })) {
            // When
            List<Observation> found =
                    SITES.found(app.url(), List.of(new Said("web.page", reads), new Said("web.meta", reads)));
            // Then
            assertThat(found).extracting(Observation::message).containsExactly("It says hello", "It says hello");
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void looksAtNothingAsLongAsNobodySaidWhere() {
        // Given
        SiteCheck any = new Said("web.page", site -> Verdict.passed("It is there."));
        // When
        List<Observation> found = SITES.found("", List.of(any));
        // Then
        assertThat(found).isEmpty();
    }
}
