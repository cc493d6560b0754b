package dev.livegate.verification.visit;

import com.fasterxml.jackson.databind.JsonNode;
import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.TlsFacts;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was seen of an app, as far as it tells one app from another or today from yesterday. */
@RegisterForReflection
public record Sight(
        List<String> addresses,
        @Nullable Tls tls,
        Map<String, String> headers,
        @Nullable String build,
        @Nullable Long p95Ms,
        @Nullable String healthPath,
        @Nullable String readyPath) {

    /** Fingerprints are SHA-256 in hex. */
    @RegisterForReflection
    public record Tls(String key, String certificate, Instant validUntil, String protocol) {}

    public static final Sight NOTHING = new Sight(List.of(), null, Map.of(), null, null, null, null);

    private static final List<String> TELLING = List.of(
            "content-security-policy",
            "strict-transport-security",
            "x-content-type-options",
            "x-frame-options",
            "referrer-policy",
            "permissions-policy",
            "server");
    private static final int LONGEST = 200;

    /** Of a visit that has ended. */
    public static Sight of(Visit visit) {
        Optional<Answer> health = done(visit.health());
        return new Sight(
                addresses(done(visit.name())),
                tls(visit),
                done(visit.page()).map(Sight::headers).orElse(Map.of()),
                health.flatMap(Answer::json).map(Sight::build).orElse(null),
                done(visit.pace()).flatMap(Pace::p95).map(Duration::toMillis).orElse(null),
                health.filter(one -> one.status() == 200).map(Answer::path).orElse(null),
                done(visit.ready())
                        .filter(one -> one.status() == 200)
                        .map(Answer::path)
                        .orElse(null));
    }

    static Sight glimpse(Lookup name, Answer root) {
        return new Sight(addresses(Optional.of(name)), tls(root).orElse(null), Map.of(), null, null, null, null);
    }

    private static List<String> addresses(Optional<Lookup> lookup) {
        return lookup.filter(Found.class::isInstance).map(Found.class::cast).stream()
                .flatMap(found -> found.addresses().stream())
                .map(InetAddress::getHostAddress)
                .sorted()
                .toList();
    }

    /** Whoever was silent on one path has shown a certificate on another. */
    private static @Nullable Tls tls(Visit visit) {
        return Stream.of(visit.root(), visit.health(), visit.page())
                .flatMap(answer -> done(answer).flatMap(Sight::tls).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Tls> tls(Answer answer) {
        TlsFacts facts = answer.exchange()
                .map(Exchange::tls)
                .or(() -> answer.failure().map(Failure::tls))
                .orElse(null);
        return Optional.ofNullable(facts)
                .map(one -> new Tls(one.keyFingerprint(), one.fingerprint(), one.notAfter(), one.protocol()));
    }

    private static Map<String, String> headers(Answer answer) {
        Map<String, String> headers = new TreeMap<>();
        TELLING.forEach(name ->
                answer.exchange().flatMap(one -> one.header(name)).ifPresent(value -> headers.put(name, cut(value))));
        return headers;
    }

    private static @Nullable String build(JsonNode health) {
        return Stream.of("build", "version", "commit")
                .map(health::path)
                .filter(JsonNode::isTextual)
                .map(node -> cut(node.asText()))
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    private static <T> Optional<T> done(CompletableFuture<T> one) {
        return one.isDone() && !one.isCompletedExceptionally()
                ? Optional.of(Objects.requireNonNull(one.join()))
                : Optional.empty();
    }
}
