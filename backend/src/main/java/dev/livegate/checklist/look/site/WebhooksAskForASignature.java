package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.credential.IntegrationView;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@Singleton
class WebhooksAskForASignature implements SiteCheck {

    private static final Map<String, String> PATHS = Map.of(
            "stripe", "/webhooks/stripe",
            "twilio", "/webhooks/twilio",
            "sendgrid", "/webhooks/sendgrid-inbound",
            "google-calendar", "/webhooks/gcal");

    @Override
    public String id() {
        return "web.webhooks";
    }

    @Override
    public String title() {
        return "Webhooks ask for a signature";
    }

    @Override
    public Verdict judge(Site site) {
        List<String> used = used(site);
        for (String path : used) {
            Reply answer = site.post(path, "{}");
            if (answer.isUnseen()) {
                return answer.unseen();
            }
            if (answer.status() == 404 || answer.status() == 405) {
                return Verdict.failed(
                        "Nothing takes what is sent to " + path + ". Add the webhook, or correct its path.");
            }
            if (!answer.isRefusal()) {
                return Verdict.failed(
                        path + " takes what nobody signed. " + answer.sentence() + " Refuse it with 401.");
            }
        }
        return used.isEmpty()
                ? Verdict.skipped("No vendor that you use sends anything.")
                : Verdict.passed("Every webhook refuses what is not signed.");
    }

    private static List<String> used(Site site) {
        return site.dossier().keys().integrations().stream()
                .filter(IntegrationView::enabled)
                .map(one -> PATHS.get(one.id()))
                .filter(Objects::nonNull)
                .toList();
    }
}
