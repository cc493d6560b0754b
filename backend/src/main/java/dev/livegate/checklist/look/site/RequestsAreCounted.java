package dev.livegate.checklist.look.site;

import dev.livegate.checklist.facts.Relevance;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Status;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@Singleton
class RequestsAreCounted implements SiteCheck {

    private static final Duration RARELY = Duration.ofHours(6);
    private static final int BURST = 40;
    private static final List<String> LIMITS =
            List.of("ratelimit", "ratelimit-limit", "ratelimit-policy", "x-ratelimit-limit", "x-rate-limit-limit");

    @Override
    public String id() {
        return "web.rate-limit";
    }

    @Override
    public String title() {
        return "Too many requests are refused";
    }

    @Override
    public Verdict judge(Site site) {
        List<Reply> answers =
                Stream.of("/api/health", "/health", "/").map(site::get).toList();
        boolean told = answers.stream().anyMatch(RequestsAreCounted::tells);
        if (!told && wasRefusedLately(site)) {
            return Verdict.skipped("A burst was refused some hours ago, and another one would be a burden.");
        }
        if (told || refusesABurst(site)) {
            return Verdict.passed("The app limits how many requests somebody may send.");
        }
        Reply health = answers.get(0);
        if (health.isUnseen()) {
            return health.unseen();
        }
        return Verdict.failed("The app takes as many requests as anybody sends. Limit them, and answer 429 beyond.");
    }

    private static boolean wasRefusedLately(Site site) {
        return site.dossier().recorded().stream()
                        .anyMatch(fact -> fact.fact().equals("web.rate-limit") && fact.status() == Status.passed)
                && Relevance.isFresh("web.rate-limit", site.dossier(), RARELY);
    }

    private static boolean tells(Reply reply) {
        return LIMITS.stream().anyMatch(reply::has);
    }

    private static boolean refusesABurst(Site site) {
        return IntStream.range(0, BURST)
                .parallel()
                .mapToObj(one -> site.get("/api/health", request -> request.atMost(1024)))
                .anyMatch(reply -> reply.status() == 429);
    }
}
