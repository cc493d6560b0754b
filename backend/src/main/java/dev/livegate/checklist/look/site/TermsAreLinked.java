package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

@Singleton
class TermsAreLinked implements SiteCheck {

    private static final Pattern NAMES =
            Pattern.compile("terms|tos|conditions|agb|nutzungsbedingungen", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "web.terms";
    }

    @Override
    public String title() {
        return "The terms are linked";
    }

    @Override
    public Verdict judge(Site site) {
        return LegalPage.linked(site, NAMES, "terms of service");
    }
}
