package dev.livegate.notification.post;

import dev.livegate.notification.delivery.Try;
import dev.livegate.notification.webhook.SigningSecrets;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Exchange;
import dev.livegate.platform.outbound.http.Failure;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes one call and says what became of it; whatever goes wrong is an answer too. Redirects are not followed. */
@Singleton
class Carrier {

    private static final int MOST_READ = 4096;
    private static final int MOST_SHOWN = 500;
    private static final int GONE = 410;

    private final SigningSecrets secrets;
    private final Targets targets;
    private final Outbound outbound;
    private final Time time;

    Carrier(SigningSecrets secrets, Targets targets, Outbound outbound, Time time) {
        this.secrets = secrets;
        this.targets = targets;
        this.outbound = outbound;
        this.time = time;
    }

    Result carry(Scope scope, Parcel parcel) {
        Instant at = time.now();
        try {
            byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
            Request request = Request.post(targets.parse(parcel.url()), "application/json", body)
                    .atMost(MOST_READ);
            Request signed = Signature.on(request, parcel, at, secrets.of(scope, parcel.endpoint()));
            return result(at, outbound.fetch(scope, signed).join());
        } catch (Problem refused) {
            return Result.of(new Try(at, false, null, 0, String.valueOf(refused.getMessage()), null));
        }
    }

    private static Result result(Instant at, Outcome outcome) {
        long millis = outcome.timings().total().toMillis();
        if (outcome instanceof Failure failure) {
            return Result.of(new Try(at, false, null, millis, failure.sentence(), null));
        }
        Exchange exchange = (Exchange) outcome;
        boolean taken = exchange.status() / 100 == 2;
        var entry = new Try(at, taken, exchange.status(), millis, words(exchange.status()), shown(exchange.text()));
        return new Result(entry, exchange.status() == GONE, asked(exchange));
    }

    private static String words(int status) {
        String answered = "It answered " + status;
        return status / 100 == 3
                ? answered + "; we follow no redirect. Enter the address it leads to."
                : answered + ".";
    }

    private static Duration asked(Exchange exchange) {
        return exchange.header("retry-after")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ZERO);
    }

    private static @Nullable String shown(String text) {
        String clean = text.replaceAll("[\\p{Cc}\\p{Cs}]+", " ").strip();
        return clean.isEmpty() ? null : clean.substring(0, clean.offsetByCodePoints(0, shownPoints(clean)));
    }

    private static int shownPoints(String clean) {
        return Math.min(clean.codePointCount(0, clean.length()), MOST_SHOWN);
    }
}
