package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class PostHog implements Integration {

    private static final String PROJECT = "NEXT_PUBLIC_POSTHOG_KEY";
    private static final String HOST = "NEXT_PUBLIC_POSTHOG_HOST";

    @Override
    public String id() {
        return "posthog";
    }

    @Override
    public String label() {
        return "PostHog";
    }

    @Override
    public String dashboard() {
        return "https://app.posthog.com/project/settings";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(
                        PROJECT,
                        "phc_…",
                        Forms.all(
                                Forms.never(
                                        "phx_.*",
                                        "This is a personal key, and everybody would see it here; revoke it at PostHog."),
                                Forms.matching("phc_[A-Za-z0-9_-]{20,}", "A project key begins with phc_."))),
                Key.optional(HOST, "https://eu.i.posthog.com", Forms.https()));
    }

    @Override
    public Verdict compare(Keyring keys) {
        boolean site = keys.get(HOST)
                .filter(host -> host.matches("https://(app|us|eu)\\.posthog\\.com/?"))
                .isPresent();
        return Remarks.none()
                .doubtIf(site, "Events go to us.i.posthog.com or eu.i.posthog.com; this is the address of the site.")
                .orElse("Key and host fit together.");
    }

    @Override
    public String api(Keyring keys) {
        return keys.get(HOST).orElse("https://us.i.posthog.com");
    }

    /** Evaluates the flags for nobody: the one public call that tells whether the key exists and records nothing. */
    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        String question = "{\"api_key\":\"%s\",\"distinct_id\":\"livegate-check\"}".formatted(keys.need(PROJECT));
        var reply = vendor.post("/flags/?v=2", "application/json", question);
        return reply.trouble("PostHog")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(
                                reply.status() == 401,
                                "PostHog does not know this key at this host; check the key, and whether it is the US or the EU.")
                        .doubtIf(
                                !reply.isOk() && reply.status() != 401,
                                "PostHog gives no clear answer; check the host.")
                        .orElse("PostHog knows the key."));
    }
}
