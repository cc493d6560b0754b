package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Pages;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.platform.check.Verdict;
import java.util.Optional;
import java.util.regex.Pattern;

/** A page that the law wants to be there and to be found. */
final class LegalPage {

    private LegalPage() {}

    static Verdict linked(Site site, Pattern names, String what) {
        Optional<String> link = find(site, names);
        if (link.isEmpty()) {
            return Verdict.failed("The page links to no " + what + ". Put a link to it into the footer.");
        }
        boolean elsewhere = link.get().startsWith("http") && !link.get().startsWith(site.url());
        if (elsewhere) {
            return Verdict.passed("The " + what + " is linked.");
        }
        Reply page = site.get(link.get());
        if (page.isUnseen()) {
            return page.unseen();
        }
        return page.isOk()
                ? Verdict.passed("The " + what + " is linked and there.")
                : Verdict.failed("The link to the " + what + " leads to nothing. Put the page there.");
    }

    static Optional<String> find(Site site, Pattern names) {
        return Pages.links(site.root().text()).stream()
                .filter(link -> names.matcher(link).find())
                .findFirst();
    }
}
