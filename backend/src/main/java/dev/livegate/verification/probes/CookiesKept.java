package dev.livegate.verification.probes;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.problem.Fix;
import dev.livegate.verification.visit.Advice;
import dev.livegate.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

@Singleton
class CookiesKept implements Advice {

    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.-]");

    @Override
    public String title() {
        return "Cookies are kept from strangers";
    }

    @Override
    public Verdict judge(Visit visit) {
        List<String> cookies = visit.page()
                .join()
                .exchange()
                .map(Exchange::headers)
                .map(headers -> headers.getOrDefault("set-cookie", List.of()))
                .orElse(List.of());
        boolean secure = visit.subject().app().isSecure();
        List<String> open = cookies.stream()
                .filter(cookie -> !isKept(cookie, secure))
                .map(cookie -> ODD.matcher(cookie.split("=", 2)[0]).replaceAll(""))
                .limit(5)
                .toList();
        if (cookies.isEmpty()) {
            return Verdict.passed("The first page sets none.");
        }
        return open.isEmpty()
                ? Verdict.passed("All of them are Secure, HttpOnly and SameSite.")
                : Verdict.warning(
                        "Not well kept: %s. Set Secure, HttpOnly and SameSite.".formatted(String.join(", ", open)),
                        Fix.text(
                                "Behind a host's proxy, let the framework trust it, or it leaves Secure cookies out."));
    }

    /** A blank after the semicolon is usual and not required. */
    static boolean isKept(String cookie, boolean secure) {
        List<String> attributes = Arrays.stream(cookie.toLowerCase(Locale.ROOT).split(";"))
                .skip(1)
                .map(String::strip)
                .toList();
        return (attributes.contains("secure") || !secure)
                && attributes.contains("httponly")
                && attributes.stream().anyMatch(one -> one.matches("samesite\\s*=\\s*(lax|strict|none)"));
    }
}
