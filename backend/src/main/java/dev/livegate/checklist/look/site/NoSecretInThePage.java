package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Pages;
import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

@Singleton
class NoSecretInThePage implements SiteCheck {

    private static final int MOST_PIECES = 24;
    // A service role is written in the middle part of a token: {"role":"service_role" in base64, at its three offsets.
    private static final Pattern SECRETS = Pattern.compile(
            "sk_live_[A-Za-z0-9]{8}|rk_live_[A-Za-z0-9]{8}|sk_test_[A-Za-z0-9]{8}|whsec_[A-Za-z0-9]{16}"
                    + "|SG\\.[A-Za-z0-9_-]{16}|sk-proj-[A-Za-z0-9]{8}|-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[A-Z0-9]{16}"
                    + "|c2VydmljZV9yb2xl|NlcnZpY2Vfcm9sZ|zZXJ2aWNlX3JvbGU|postgres(?:ql)?://[^\\s:\"']{1,60}:[^\\s@\"']{1,60}@");

    @Override
    public String id() {
        return "web.bundle";
    }

    @Override
    public String title() {
        return "No secret is in what browsers get";
    }

    @Override
    public Verdict judge(Site site) {
        List<Reply> seen = Stream.concat(
                        Stream.of(site.root()),
                        Pages.assets(site.root()).stream().flatMap(site::pieces))
                .limit(MOST_PIECES + 1)
                .toList();
        boolean told = seen.stream()
                .map(Reply::text)
                .anyMatch(text -> SECRETS.matcher(text).find());
        if (told) {
            return Verdict.failed(
                    "A secret key stands in what every browser gets. Revoke it now, then remove it from the page.");
        }
        return seen.stream()
                .filter(Reply::isUnseen)
                .findFirst()
                .map(Reply::unseen)
                .orElseGet(
                        () -> unsaid(seen.size() > MOST_PIECES || seen.stream().anyMatch(Reply::isCut)));
    }

    private static Verdict unsaid(boolean more) {
        return more
                ? Verdict.warning(
                        "No secret is in what we could read, but browsers get more than that. Split large files,"
                                + " or let your server give them out in pieces (Accept-Ranges).")
                : Verdict.passed("What browsers get holds no secret that we know by its form.");
    }
}
