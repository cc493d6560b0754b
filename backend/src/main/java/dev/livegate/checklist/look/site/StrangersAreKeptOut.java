package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;

@Singleton
class StrangersAreKeptOut implements SiteCheck {

    private static final String STRANGER = "https://stranger.example";

    @Override
    public String id() {
        return "web.cors";
    }

    @Override
    public String title() {
        return "Pages of others cannot read the API";
    }

    @Override
    public Verdict judge(Site site) {
        Reply answer = site.preflight("/api/health", STRANGER);
        String allowed = answer.header("access-control-allow-origin").orElse("");
        if (answer.status() == 0) {
            return Verdict.warning("Nobody answered when asked from another origin. " + answer.sentence());
        }
        if (allowed.equals(STRANGER)) {
            return Verdict.failed("The API lets the pages of anybody read its answers. Allow your own origins only.");
        }
        return allowed.equals("*")
                ? Verdict.failed("The API allows every origin. Name your own origins instead of *.")
                : Verdict.passed("Pages of others may not read the answers of the API.");
    }
}
