package dev.livegate.platform.outbound.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.livegate.platform.outbound.http.Dialogue.Said;
import dev.livegate.platform.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server may echo what we sent; the token must not end up in a stored result. */
final class Redaction {

    private static final String STRUCK = "***";

    private Redaction() {}

    static Said without(@Nullable Secret secret, Said said) {
        return secret == null ? said : secret.use(text -> struck(text, said));
    }

    private static Said struck(String secret, Said said) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        said.headers()
                .forEach((name, values) -> headers.put(
                        name,
                        values.stream()
                                .map(value -> value.replace(secret, STRUCK))
                                .toList()));
        byte[] body =
                new String(said.body(), ISO_8859_1).replace(secret, STRUCK).getBytes(ISO_8859_1);
        return new Said(said.status(), headers, body, said.truncated());
    }
}
