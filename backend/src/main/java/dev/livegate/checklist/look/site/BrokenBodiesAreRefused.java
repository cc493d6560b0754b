package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

@Singleton
class BrokenBodiesAreRefused implements SiteCheck {

    // It reads no body and is asked last, so that it is not blamed for taking one.
    private static final String HEALTH = "/api/health";
    private static final List<String> PATHS = List.of("/api/auth/login", "/api/contacts", "/login", HEALTH);
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 413, 415, 422);
    private static final String BROKEN = "{\"email\":\"\\u0000' or 1=1 --\",\"password\":[{";

    @Override
    public String id() {
        return "web.malformed";
    }

    @Override
    public String title() {
        return "What cannot be read is refused";
    }

    @Override
    public Verdict judge(Site site) {
        Map<String, Reply> answers = new LinkedHashMap<>();
        PATHS.forEach(path -> answers.put(path, site.post(path, BROKEN)));
        return first(answers, reply -> reply.status() >= 500)
                .map(path -> Verdict.failed("A request that cannot be read breaks " + path + ". Answer 400 instead."))
                .or(() -> first(answers, BrokenBodiesAreRefused::isTaken)
                        .filter(path -> !path.equals(HEALTH))
                        .map(path -> Verdict.failed(path + " takes what cannot be read. Answer 400 instead.")))
                .or(() -> first(answers, Reply::isUnseen)
                        .filter(path -> answers.get(path).status() == 429
                                || first(answers, reply -> REFUSALS.contains(reply.status()))
                                        .isEmpty())
                        .map(path -> answers.get(path).unseen()))
                .orElseGet(() -> refused(answers));
    }

    /** Where no address takes anything there is nothing to break, which is less than having been refused. */
    private static Verdict refused(Map<String, Reply> answers) {
        return first(answers, reply -> REFUSALS.contains(reply.status()))
                .map(path -> Verdict.passed("Requests that cannot be read are refused."))
                .orElseGet(() -> Verdict.warning(
                        "We found no address of yours that takes anything, so there was nothing to refuse."));
    }

    /** A page is what hosts answer to everything they do not know, and taken as such. */
    private static boolean isTaken(Reply reply) {
        return reply.status() >= 200 && reply.status() < 300 && !reply.isHtml();
    }

    private static Optional<String> first(Map<String, Reply> answers, Predicate<Reply> which) {
        return answers.entrySet().stream()
                .filter(one -> which.test(one.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
