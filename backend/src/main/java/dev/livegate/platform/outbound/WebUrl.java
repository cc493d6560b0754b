package dev.livegate.platform.outbound;

import static dev.livegate.platform.outbound.address.AddressProblem.TARGET_NOT_ALLOWED;

import dev.livegate.platform.outbound.address.Authority;
import dev.livegate.platform.outbound.address.Host;
import dev.livegate.platform.outbound.address.UrlText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A web address taken apart once and strictly, so that no other program can read another host out of it. */
record WebUrl(String scheme, Host host, int port, String path) {

    static WebUrl read(@Nullable String written) {
        String url = UrlText.clean(written);
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw TARGET_NOT_ALLOWED.because("A web address begins with https://. Write it out in full.");
        }
        int start = colon + 3;
        int end = endOfAuthority(url, start);
        return of(scheme, Authority.read(url.substring(start, end)), url.substring(end));
    }

    private static WebUrl of(String scheme, Authority authority, String rest) {
        if (authority.userInfo() != null) {
            throw TARGET_NOT_ALLOWED.because(
                    "The address holds a user name or a password before the host. Remove everything up to the @.");
        }
        int usual = scheme.equals("https") ? 443 : 80;
        return new WebUrl(scheme, Host.parse(authority.host()), authority.port(usual), UrlText.path(rest));
    }

    private static int endOfAuthority(String url, int start) {
        int at = start;
        while (at < url.length() && "/?".indexOf(url.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
