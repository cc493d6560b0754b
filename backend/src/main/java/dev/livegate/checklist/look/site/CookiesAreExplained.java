package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

@Singleton
class CookiesAreExplained implements SiteCheck {

    private static final Pattern NAMES = Pattern.compile("cookie", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "web.cookies";
    }

    @Override
    public String title() {
        return "Visitors know about cookies";
    }

    @Override
    public Verdict judge(Site site) {
        if (LegalPage.find(site, NAMES).isPresent()) {
            return LegalPage.linked(site, NAMES, "cookie policy");
        }
        return site.root().has("set-cookie")
                ? Verdict.failed("The page sets a cookie and explains none. Link to a page that does.")
                : Verdict.passed("The page sets no cookie, so there is none to explain.");
    }
}
