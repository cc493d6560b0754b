package dev.livegate.credential.integration;

import dev.livegate.credential.vendor.Forms;
import dev.livegate.credential.vendor.Integration;
import dev.livegate.credential.vendor.Key;
import dev.livegate.credential.vendor.Keyring;
import dev.livegate.credential.vendor.Remarks;
import dev.livegate.credential.vendor.Vendor;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

@Singleton
class Supabase implements Integration {

    private static final String URL = "SUPABASE_URL";
    private static final String ANON = "SUPABASE_ANON_KEY";
    private static final String SERVICE = "SUPABASE_SERVICE_ROLE_KEY";
    private static final String PAGE_URL = "NEXT_PUBLIC_SUPABASE_URL";
    private static final String PAGE_ANON = "NEXT_PUBLIC_SUPABASE_ANON_KEY";
    private static final String EXPOSED =
            "This key passes every row-level security policy, and browsers would see it; put the anon key here.";
    private static final Key.Form ANON_FORM = Forms.all(
            Forms.never("sb_secret_.*", EXPOSED),
            value -> role(value).equals("service_role") ? Optional.of(EXPOSED) : Optional.empty(),
            value -> value.matches("sb_publishable_[A-Za-z0-9_-]{10,}")
                            || role(value).equals("anon")
                    ? Optional.empty()
                    : Optional.of(
                            "This is no anon key: it is a token with the role anon, or begins with sb_publishable_."));

    private final Time time;

    Supabase(Time time) {
        this.time = time;
    }

    @Override
    public String id() {
        return "supabase";
    }

    @Override
    public String label() {
        return "Supabase";
    }

    @Override
    public String dashboard() {
        return "https://supabase.com/dashboard/project/_/settings/api-keys";
    }

    @Override
    public List<Key> keys() {
        return List.of(
                Key.required(URL, "https://PROJECT.supabase.co", Forms.https()),
                Key.required(ANON, "eyJ…", ANON_FORM),
                Key.required(SERVICE, "eyJ…", Supabase::service),
                Key.optional(PAGE_URL, "https://PROJECT.supabase.co", Forms.https()),
                Key.optional(PAGE_ANON, "eyJ…", ANON_FORM));
    }

    @Override
    public Verdict compare(Keyring keys) {
        return Remarks.none()
                .wrongIf(isOfAnother(keys, ANON), "The anon key belongs to another project than the URL.")
                .wrongIf(isOfAnother(keys, SERVICE), "The service role key belongs to another project than the URL.")
                .wrongIf(isOver(keys, ANON), "The anon key has expired; copy the present one.")
                .wrongIf(isOver(keys, SERVICE), "The service role key has expired; copy the present one.")
                .wrongIf(
                        keys.differ(URL, PAGE_URL),
                        "The page uses another project than the server; make them the same.")
                .wrongIf(
                        keys.differ(ANON, PAGE_ANON),
                        "The page uses another anon key than the server; make them the same.")
                .orElse("URL and keys are of one project.");
    }

    @Override
    public String api(Keyring keys) {
        return keys.need(URL);
    }

    @Override
    public Verdict ask(Keyring keys, Vendor vendor) {
        var anon = health(keys, vendor, ANON);
        return anon.trouble("Supabase").orElseGet(() -> {
            var service = health(keys, vendor, SERVICE);
            return service.trouble("Supabase")
                    .orElseGet(() -> Remarks.none()
                            .wrongIf(anon.status() == 401, "Supabase does not accept the anon key for this project.")
                            .wrongIf(
                                    service.status() == 401,
                                    "Supabase does not accept the service role key for this project.")
                            .wrongIf(anon.status() == 404, "No Supabase project answers at this URL.")
                            .doubtIf(
                                    !anon.isOk() && anon.status() != 401 && anon.status() != 404,
                                    "Supabase gives no clear answer; look at the project's state.")
                            .orElse("The project answers and accepts both keys."));
        });
    }

    private static Vendor.Reply health(Keyring keys, Vendor vendor, String key) {
        return vendor.get("/auth/v1/health", request -> request.header("apikey", keys.need(key)));
    }

    private static Optional<String> service(String value) {
        boolean right =
                value.matches("sb_secret_[A-Za-z0-9_-]{10,}") || role(value).equals("service_role");
        boolean anon = value.startsWith("sb_publishable_") || role(value).equals("anon");
        return right
                ? Optional.empty()
                : Optional.of(
                        anon
                                ? "This is the anon key, with which the server may do nothing special; put the service role key here."
                                : "This is no service role key: it is a token with that role, or begins with sb_secret_.");
    }

    private static boolean isOfAnother(Keyring keys, String key) {
        String project = Jwt.claims(keys.need(key)).path("ref").asText();
        Matcher host = Pattern.compile("https://([a-z0-9]+)\\.supabase\\.co/?").matcher(keys.need(URL));
        return !project.isEmpty() && host.matches() && !host.group(1).equals(project);
    }

    private boolean isOver(Keyring keys, String key) {
        long until = Jwt.claims(keys.need(key)).path("exp").asLong(Long.MAX_VALUE);
        return until < time.now().getEpochSecond();
    }

    private static String role(String value) {
        return Jwt.claims(value).path("role").asText();
    }
}
