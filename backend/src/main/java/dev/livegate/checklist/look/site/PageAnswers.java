package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

@Singleton
class PageAnswers implements SiteCheck {

    private static final List<String> PLACEHOLDERS =
            List.of("Welcome to nginx!", "Apache2 Default Page", "It works!</h1>", "Application not found");

    @Override
    public String id() {
        return "web.page";
    }

    @Override
    public String title() {
        return "The app shows a page";
    }

    @Override
    public Verdict judge(Site site) {
        Reply root = site.root();
        if (!root.isOk() || !root.isHtml()) {
            return Verdict.failed("The address of the app shows no page. " + root.sentence());
        }
        return PLACEHOLDERS.stream().anyMatch(root.text()::contains)
                ? Verdict.failed("The address shows the placeholder of a host, and not your app.")
                : Verdict.passed("The address of the app shows a page.");
    }

    @Override
    public Set<String> after() {
        return Set.of();
    }
}
