package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Pages;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;

@Singleton
class LinksShowAPicture implements SiteCheck {

    private static final String SHOWN = "A link to the app shows title and picture.";

    @Override
    public String id() {
        return "web.open-graph";
    }

    @Override
    public String title() {
        return "A link to the app shows title and picture";
    }

    @Override
    public Verdict judge(Site site) {
        String html = site.root().text();
        if (Pages.meta(html, "og:title").isEmpty()) {
            return Verdict.failed("The page has no og:title. Add it, so that links to it show what it is.");
        }
        return Pages.meta(html, "og:image")
                .map(image -> picture(site, image))
                .orElseGet(
                        () -> Verdict.failed("The page has no og:image. Add one, so that links to it show a picture."));
    }

    private static Verdict picture(Site site, String image) {
        boolean elsewhere = image.startsWith("http") && !image.startsWith(site.url());
        if (elsewhere) {
            return Verdict.passed(SHOWN);
        }
        Reply picture = site.get(image);
        if (picture.isUnseen()) {
            return picture.unseen();
        }
        return isPicture(picture)
                ? Verdict.passed(SHOWN)
                : Verdict.failed("The picture that og:image names is not there. Put it there, or name another.");
    }

    /** A single-page app answers its page to everything. */
    private static boolean isPicture(Reply reply) {
        return reply.isOk() && !reply.isHtml();
    }
}
