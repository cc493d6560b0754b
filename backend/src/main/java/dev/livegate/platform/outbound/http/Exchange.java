package dev.livegate.platform.outbound.http;

import dev.livegate.platform.outbound.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer. Header names are in lower case; {@code truncated} means that more came than was asked for; {@code target}
 * is the one that answered, after redirects, and {@code address} where it really was.
 */
public record Exchange(
        int status,
        Map<String, List<String>> headers,
        byte[] body,
        boolean truncated,
        Target target,
        String address,
        @Nullable TlsFacts tls,
        Timings timings)
        implements Outcome {

    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public String finalUrl() {
        return target.url();
    }

    /** Called by an exception of the preview, which every result must say. */
    public boolean preview() {
        return target.preview();
    }

    boolean isRedirect() {
        return status >= 300
                && status < 400
                && status != 304
                && header("location").isPresent();
    }
}
