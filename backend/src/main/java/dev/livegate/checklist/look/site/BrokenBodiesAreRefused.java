package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class BrokenBodiesAreRefused implements SiteCheck {

    private static final List<String> PATHS = List.of("/api/auth/login", "/api/contacts", "/api/health", "/login");
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
        List<String> broken = PATHS.stream()
                .filter(path -> site.post(path, BROKEN).status() >= 500)
                .toList();
        return broken.isEmpty()
                ? Verdict.passed("Requests that cannot be read are refused.")
                : Verdict.failed("A request that cannot be read breaks " + broken.get(0) + ". Answer 400 instead.");
    }
}
