package dev.livegate.platform.limit;

import dev.livegate.platform.limit.Buckets.Taken;
import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this request has taken, in the words of the IETF's RateLimit header draft. */
@RequestScoped
class RateLimitHeaders {

    private final List<Taken> all = new ArrayList<>();

    void add(Taken taken) {
        all.add(taken);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    String policy() {
        return join(taken -> "\"%s\";q=%d;w=%d"
                .formatted(
                        taken.limit().name(),
                        taken.limit().most(),
                        taken.limit().per().toSeconds()));
    }

    String state() {
        return join(taken -> "\"%s\";r=%d;t=%d".formatted(taken.limit().name(), taken.left(), taken.secondsToWait()));
    }

    private String join(Function<Taken, String> words) {
        return all.stream().map(words).collect(Collectors.joining(", "));
    }
}
