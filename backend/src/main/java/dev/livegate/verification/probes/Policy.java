package dev.livegate.verification.probes;

import dev.livegate.platform.outbound.http.Exchange;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One Content-Security-Policy: its directives, of which the first of a name counts. */
record Policy(Map<String, List<String>> directives) {

    private static final Set<String> ANYBODY = Set.of("*", "http:", "https:", "data:", "http://*", "https://*");

    static Stream<Policy> of(Exchange page) {
        return page.headers().getOrDefault("content-security-policy", List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(Policy::read);
    }

    private static Policy read(String text) {
        Map<String, List<String>> read = new HashMap<>();
        for (String directive : text.toLowerCase(Locale.ROOT).split(";")) {
            List<String> words = List.of(directive.strip().split("\\s+"));
            read.putIfAbsent(words.get(0), words.subList(1, words.size()));
        }
        return new Policy(read);
    }

    boolean limitsScripts() {
        return limits("script-src") || !directives.containsKey("script-src") && limits("default-src");
    }

    boolean speaksOfFrames() {
        return directives.containsKey("frame-ancestors");
    }

    boolean limitsFrames() {
        return limits("frame-ancestors");
    }

    /** With strict-dynamic browsers leave the names of hosts beside it out. */
    private boolean limits(String directive) {
        List<String> sources = directives.get(directive);
        return sources != null
                && (sources.contains("'strict-dynamic'") || sources.stream().noneMatch(ANYBODY::contains));
    }
}
