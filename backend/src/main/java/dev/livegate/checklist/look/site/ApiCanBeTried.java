package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;

@Singleton
class ApiCanBeTried implements SiteCheck {

    @Override
    public String id() {
        return "web.api-docs";
    }

    @Override
    public String title() {
        return "The API can be tried out";
    }

    @Override
    public Verdict judge(Site site) {
        Reply docs = site.get("/api/docs");
        if (docs.isUnseen()) {
            return docs.unseen();
        }
        return docs.isOk() && docs.isHtml()
                ? Verdict.passed("The page to try the API out is there.")
                : Verdict.failed("There is no page at /api/docs. " + docs.sentence());
    }
}
