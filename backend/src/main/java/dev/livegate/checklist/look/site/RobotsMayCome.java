package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.Locale;

@Singleton
class RobotsMayCome implements SiteCheck {

    @Override
    public String id() {
        return "web.robots";
    }

    @Override
    public String title() {
        return "Search engines may come";
    }

    @Override
    public Verdict judge(Site site) {
        Reply robots = site.get("/robots.txt");
        if (robots.isUnseen()) {
            return robots.unseen();
        }
        if (!robots.isOk() || robots.isHtml()) {
            return Verdict.failed("There is no /robots.txt. Add one that lets search engines in.");
        }
        return shutsEverybodyOut(robots.text())
                ? Verdict.failed("robots.txt shuts every search engine out. Remove the line Disallow: /.")
                : Verdict.passed("robots.txt is there and lets search engines in.");
    }

    /** The rules for everybody are those after a line User-agent: *, up to the next group. */
    private static boolean shutsEverybodyOut(String text) {
        boolean everybody = false;
        boolean grouping = false;
        for (String line : text.lines()
                .map(one -> one.replaceAll("#.*", "").strip().toLowerCase(Locale.ROOT))
                .toList()) {
            if (line.startsWith("user-agent:")) {
                boolean star = line.substring(11).strip().equals("*");
                everybody = star || (grouping && everybody);
                grouping = true;
            } else if (!line.isEmpty()) {
                grouping = false;
                if (everybody && line.matches("disallow:\\s*/")) {
                    return true;
                }
            }
        }
        return false;
    }
}
