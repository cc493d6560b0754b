package dev.livegate.credential.setup;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Setup;
import dev.livegate.credential.vendor.Vendor;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Who may send: the sender and its domain; and where mail that comes in is taken. */
@Singleton
class SendGridAccount implements Setup {

    private static final String WEBHOOK = "/webhooks/sendgrid-inbound";

    @Override
    public String integration() {
        return "sendgrid";
    }

    @Override
    public String id() {
        return "sendgrid";
    }

    @Override
    public String api() {
        return "https://api.sendgrid.com";
    }

    @Override
    public List<Seen> look(Keyring keys, Vendor vendor, String appUrl) {
        String from = keys.need("SENDGRID_FROM_EMAIL").toLowerCase(Locale.ROOT);
        List<Seen> seen = new ArrayList<>();
        Optional<JsonNode> senders = ask(keys, vendor, "/v3/verified_senders");
        Optional<JsonNode> domains = ask(keys, vendor, "/v3/whitelabel/domains");
        if (senders.isPresent() && domains.isPresent()) {
            boolean domain = domains.get().valueStream().anyMatch(one -> isOf(one, from));
            boolean sender = senders.get().path("results").valueStream().anyMatch(one -> isVerified(one, from));
            seen.add(Seen.of(
                    "sendgrid.domain",
                    domain,
                    "The domain of the sender is authenticated.",
                    "The domain of SENDGRID_FROM_EMAIL is not authenticated. Add its DNS records at SendGrid."));
            seen.add(Seen.of(
                    "sendgrid.sender",
                    domain || sender,
                    "SendGrid knows the sender.",
                    "SendGrid does not know SENDGRID_FROM_EMAIL as a sender. Verify it under Sender Authentication."));
        }
        ask(keys, vendor, "/v3/user/webhooks/parse/settings")
                .ifPresent(settings -> seen.add(Seen.of(
                        "sendgrid.inbound-parse",
                        settings.path("result")
                                .valueStream()
                                .anyMatch(one -> one.path("url").asText().equals(appUrl + WEBHOOK)),
                        "Mail that comes in reaches your app.",
                        "Mail that comes in does not reach your app. Add " + WEBHOOK
                                + " of your app under Inbound Parse.")));
        return seen;
    }

    private static boolean isOf(JsonNode domain, String from) {
        String name = domain.path("domain").asText().toLowerCase(Locale.ROOT);
        return domain.path("valid").asBoolean() && (from.endsWith("@" + name) || from.endsWith("." + name));
    }

    private static boolean isVerified(JsonNode sender, String from) {
        return sender.path("verified").asBoolean()
                && sender.path("from_email").asText().equalsIgnoreCase(from);
    }

    private static Optional<JsonNode> ask(Keyring keys, Vendor vendor, String path) {
        var reply = vendor.get(
                path, request -> request.bearer(keys.secret("SENDGRID_API_KEY").orElseThrow()));
        return reply.isOk() ? Optional.of(reply.body()) : Optional.empty();
    }
}
