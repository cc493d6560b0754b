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
import java.util.function.UnaryOperator;

@Singleton
class WebApp implements Integration {

    private static final String URL = "NEXT_PUBLIC_API_BASE_URL";

    @Override
    public String id() {
        return "web-app";
    }

    @Override
    public String label() {
        return "Web app";
    }

    @Override
    public String dashboard() {
        return "https://nextjs.org/docs/app/guides/environment-variables";
    }

    @Override
    public List<Key> keys() {
        return List.of(Key.required(URL, "https://api.your-domain.com", Forms.https()));
    }

    @Override
    public Verdict compare(Keyring keys) {
        return Remarks.none()
                .doubtIf(
                        keys.need(URL).endsWith("/"),
                        "The address ends in a slash, so calls would have two; remove it.")
                .orElse("The address is one that browsers can call.");
    }

    @Override
    public String api(Keyring keys) {
        return keys.need(URL);
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        var reply = vendor.get("/api/health", UnaryOperator.identity());
        return reply.trouble("The API")
                .orElseGet(() -> Remarks.none()
                        .doubtIf(
                                !reply.isOk(),
                                "The API answers, but not at /api/health; the verification will look closer.")
                        .orElse("The API answers at this address."));
    }
}
