package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

@Singleton
class PrivacyIsLinked implements SiteCheck {

    private static final Pattern NAMES =
            Pattern.compile("privacy|datenschutz|confidentialite", Pattern.CASE_INSENSITIVE);

    @Override
    public String id() {
        return "web.privacy";
    }

    @Override
    public String title() {
        return "The privacy policy is linked";
    }

    @Override
    public Verdict judge(Site site) {
        return LegalPage.linked(site, NAMES, "privacy policy");
    }
}
