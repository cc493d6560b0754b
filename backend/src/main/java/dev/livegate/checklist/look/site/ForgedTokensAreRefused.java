package dev.livegate.checklist.look.site;

import dev.livegate.checklist.look.Reply;
import dev.livegate.checklist.look.Site;
import dev.livegate.checklist.look.SiteCheck;
import dev.livegate.platform.check.Verdict;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

@Singleton
class ForgedTokensAreRefused implements SiteCheck {

    private static final List<String> PATHS = List.of("/api/dashboard/stats", "/api/me", "/api/users/me");
    private static final String CLAIMS = "{\"sub\":\"livegate-probe\",\"role\":\"owner\",\"exp\":4102444800}";

    @Override
    public String id() {
        return "web.forged-token";
    }

    @Override
    public String title() {
        return "Forged tokens are refused";
    }

    @Override
    public Verdict judge(Site site) {
        for (String path : PATHS) {
            Reply plain = site.get(path, request -> request);
            if (plain.status() == 401 || plain.status() == 403) {
                return judge(site, path);
            }
            if (plain.isUnseen() || plain.status() >= 500) {
                return Verdict.deferred("Whether " + path + " asks for a token could not be seen. " + plain.sentence());
            }
        }
        return Verdict.warning("We found no address of yours that asks for a token, so there was nothing to forge."
                + " Protect /api/dashboard/stats with your sign-in.");
    }

    private static Verdict judge(Site site, String path) {
        for (String token : List.of(forged(), unsigned())) {
            Reply answer = site.get(path, request -> request.header("authorization", "Bearer " + token));
            if (!isRefused(answer)) {
                return unlikeARefusal(path, answer);
            }
        }
        return Verdict.passed("Forged and unsigned tokens are refused.");
    }

    /** Also being led to the sign-in. */
    private static boolean isRefused(Reply answer) {
        return answer.status() >= 300 && answer.status() < 500 && !answer.isUnseen();
    }

    private static Verdict unlikeARefusal(String path, Reply answer) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return Verdict.failed("A forged token opens " + path + ". Check the signature of every token.");
        }
        return answer.status() >= 500
                ? Verdict.failed("A forged token breaks " + path + ". Answer 401 to what you cannot verify.")
                : Verdict.deferred(
                        "Whether " + path + " refuses forged tokens could not be seen. " + answer.sentence());
    }

    /** Signed with thirty-two bytes that nobody uses. */
    private static String forged() {
        return part("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + part(CLAIMS) + "." + part("A".repeat(32));
    }

    private static String unsigned() {
        return part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + part(CLAIMS) + ".";
    }

    private static String part(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
