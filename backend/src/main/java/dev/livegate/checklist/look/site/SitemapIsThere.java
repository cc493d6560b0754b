package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;

@Singleton
class SitemapIsThere implements SiteCheck {

    @Override
    public String id() {
        return "web.sitemap";
    }

    @Override
    public String title() {
        return "There is a sitemap";
    }

    @Override
    public Verdict judge(Site site) {
        Reply map = site.get("/sitemap.xml");
        if (map.isUnseen()) {
            return map.unseen();
        }
        boolean real = map.text().contains("<urlset") || map.text().contains("<sitemapindex");
        if (!map.isOk() || map.isHtml()) {
            return Verdict.failed("There is no /sitemap.xml. " + map.sentence());
        }
        return real
                ? Verdict.passed("The sitemap is there.")
                : Verdict.failed("What answers at /sitemap.xml is no sitemap. It should hold urlset or sitemapindex.");
    }
}
