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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Singleton
class Sentry implements Integration {

    private static final String DSN = "SENTRY_DSN";
    private static final Pattern PARTS =
            Pattern.compile("(https?://)([0-9a-f]{32})(:[0-9a-f]{32})?@([A-Za-z0-9.:-]+)/(?:.*/)?(\\d+)");

    @Override
    public String id() {
        return "sentry";
    }

    @Override
    public String label() {
        return "Sentry";
    }

    @Override
    public String dashboard() {
        return "https://sentry.io/settings/projects/";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(
                        DSN,
                        "https://KEY@oORG.ingest.sentry.io/PROJECT",
                        Forms.all(
                                Forms.never("sntry[su]_.*", "This is an auth token; copy the DSN under Client Keys."),
                                Forms.matching(
                                        PARTS.pattern(),
                                        "A DSN is https://KEY@HOST/PROJECT with a key of 32 hex digits; copy the whole of it."))));
    }

    @Override
    public Verdict compare(Keyring keys) {
        Matcher dsn = parts(keys);
        return Remarks.none()
                .wrongIf(dsn.group(1).equals("http://"), "The DSN uses http; write https.")
                .doubtIf(
                        dsn.group(3) != null, "The DSN holds the old secret key, which pages must not show; remove it.")
                .orElse("The DSN is complete.");
    }

    @Override
    public String api(Keyring keys) {
        Matcher dsn = parts(keys);
        return dsn.group(1) + dsn.group(4);
    }

    /** An envelope without items is valid, and nothing comes of it. */
    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        Matcher dsn = parts(keys);
        String path = "/api/%s/envelope/?sentry_version=7&sentry_key=%s".formatted(dsn.group(5), dsn.group(2));
        var reply = vendor.post(path, "application/x-sentry-envelope", "{}\n");
        return reply.trouble("Sentry")
                .orElseGet(() -> Remarks.none()
                        .wrongIf(
                                List.of(400, 401, 403, 404).contains(reply.status()),
                                "Sentry has no such project with this key in this region; copy the DSN again.")
                        .doubtIf(
                                !reply.isOk() && !List.of(400, 401, 403, 404).contains(reply.status()),
                                "Sentry gives no clear answer; check again later.")
                        .orElse("Sentry accepts events with this DSN."));
    }

    private static Matcher parts(Keyring keys) {
        Matcher dsn = PARTS.matcher(keys.need(DSN));
        dsn.matches();
        return dsn;
    }
}
