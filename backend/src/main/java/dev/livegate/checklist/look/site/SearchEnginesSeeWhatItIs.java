package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Pages;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;

@Singleton
class SearchEnginesSeeWhatItIs implements SiteCheck {

    @Override
    public String id() {
        return "web.meta";
    }

    @Override
    public String title() {
        return "The page has a title and a description";
    }

    @Override
    public Verdict judge(Site site) {
        String html = site.root().text();
        if (Pages.title(html).isEmpty()) {
            return Verdict.failed("The page has no title. Add one between <title> and </title>.");
        }
        return Pages.meta(html, "description").isPresent()
                ? Verdict.passed("The page has a title and a description.")
                : Verdict.failed("The page has no description. Add a meta tag with the name description.");
    }
}
