package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

@Singleton
class VisitsAreCounted implements SiteCheck {

    private static final Pattern COUNTERS =
            Pattern.compile("posthog|googletagmanager\\.com|google-analytics\\.com|gtag\\(", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "web.analytics";
    }

    @Override
    public String title() {
        return "Visits are counted";
    }

    @Override
    public Verdict judge(Site site) {
        return COUNTERS.matcher(site.root().text()).find()
                ? Verdict.passed("The page holds a script that counts visits.")
                : Verdict.failed("The page holds no script of PostHog or Google Analytics. Add it, or remove the key.");
    }
}
