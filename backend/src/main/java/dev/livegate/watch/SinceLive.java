package dev.livegate.watch;

import dev.livegate.platform.time.InWords;
import dev.livegate.verification.visit.Sight;
import dev.livegate.verification.visit.Sight.Tls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is not as it was when the app went live. */
final class SinceLive {

    private static final long NOTICEABLE_MILLIS = 50;
    private static final String NOTHING = "none";

    private SinceLive() {}

    @Schema(name = "ChangeSinceLive")
    record Change(What what, String then, String now) {}

    @Schema(name = "ChangedSinceLive")
    enum What {
        certificate,
        addresses,
        headers,
        build,
        latency
    }

    /** What nobody could see this time is not said to have changed. */
    static List<Change> between(Sight then, Sight now) {
        List<Change> changes = new ArrayList<>();
        if (now.tls() != null) {
            note(changes, What.certificate, certificate(then), certificate(now));
        }
        if (!now.addresses().isEmpty() && Collections.disjoint(then.addresses(), now.addresses())) {
            note(changes, What.addresses, addresses(then), addresses(now));
        }
        if (now.healthPath() != null) {
            headers(changes, then, now);
            note(changes, What.build, then.build(), now.build());
        }
        if (isMuchSlower(then.p95Ms(), now.p95Ms())) {
            note(changes, What.latency, then.p95Ms() + " ms", now.p95Ms() + " ms");
        }
        return changes;
    }

    private static @Nullable String addresses(Sight sight) {
        return sight.addresses().isEmpty() ? null : String.join(", ", sight.addresses());
    }

    private static void headers(List<Change> changes, Sight then, Sight now) {
        var names = new TreeSet<>(then.headers().keySet());
        names.addAll(now.headers().keySet());
        names.forEach(name -> {
            Function<Sight, String> line =
                    sight -> name + ": " + sight.headers().getOrDefault(name, NOTHING);
            note(changes, What.headers, line.apply(then), line.apply(now));
        });
    }

    private static @Nullable String certificate(Sight sight) {
        Tls tls = sight.tls();
        return tls == null ? null : tls.certificate().substring(0, 16) + ", until " + InWords.of(tls.validUntil());
    }

    private static boolean isMuchSlower(@Nullable Long then, @Nullable Long now) {
        return then != null && now != null && now > 2 * then && now - then > NOTICEABLE_MILLIS;
    }

    private static void note(List<Change> changes, What what, @Nullable String then, @Nullable String now) {
        if (!Objects.equals(then, now)) {
            changes.add(new Change(
                    what, Objects.requireNonNullElse(then, NOTHING), Objects.requireNonNullElse(now, NOTHING)));
        }
    }
}
