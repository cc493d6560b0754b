package dev.livegate.platform.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One run over one subject. */
final class Session<S> {

    private static final Logger LOG = Logger.getLogger(Session.class);

    private final S subject;
    private final @Nullable ExecutorService threads;
    private final Map<String, CompletableFuture<Finding>> found = new LinkedHashMap<>();
    private final List<Check<S>> judged = new ArrayList<>();

    Session(S subject, @Nullable ExecutorService threads) {
        this.subject = subject;
        this.threads = threads;
    }

    /** Without a thread and without a clock: everything is judged as it comes. */
    static <S> Session<S> onPaper(S subject) {
        return new Session<>(subject, null);
    }

    void keep(Finding earlier) {
        found.put(earlier.id(), CompletableFuture.completedFuture(earlier));
    }

    void judge(Check<S> check) {
        List<CompletableFuture<Finding>> before =
                check.after().stream().sorted().map(found::get).toList();
        var finding = new CompletableFuture<Finding>();
        found.put(check.id(), finding);
        judged.add(check);
        CompletableFuture.allOf(before.toArray(CompletableFuture[]::new)).thenRun(() -> begin(check, before, finding));
    }

    List<Finding> findings(Duration deadline) {
        await(deadline);
        judged.forEach(check -> found.get(check.id())
                .complete(Finding.of(check, Verdict.error("There was no time left for this check."), 0)));
        return found.values().stream().map(CompletableFuture::join).toList();
    }

    private void begin(Check<S> check, List<CompletableFuture<Finding>> before, CompletableFuture<Finding> finding) {
        Optional<Finding> obstacle = before.stream()
                .map(CompletableFuture::join)
                .filter(earlier -> !earlier.status().carries())
                .findFirst();
        if (obstacle.isPresent()) {
            finding.complete(Finding.keptFrom(check, obstacle.get()));
        } else if (threads == null || check.onPaper()) {
            finding.complete(finding(check));
        } else if (!finding.isDone()) {
            send(threads, check, finding);
        }
    }

    private void send(ExecutorService to, Check<S> check, CompletableFuture<Finding> finding) {
        var work = to.submit(() -> look(check, finding));
        // Whoever completes it from outside, because time is up, also stops the thread.
        finding.whenComplete((done, fault) -> {
            if (done != null && done.status() == Status.error) {
                work.cancel(true);
            }
        });
    }

    private void look(Check<S> check, CompletableFuture<Finding> finding) {
        long patience = check.patience().toMillis();
        finding.completeOnTimeout(
                Finding.of(check, Verdict.error("This check did not finish in time."), patience),
                patience,
                TimeUnit.MILLISECONDS);
        finding.complete(finding(check));
    }

    private Finding finding(Check<S> check) {
        long start = System.nanoTime();
        Verdict verdict = verdict(check);
        return Finding.of(check, verdict, (System.nanoTime() - start) / 1_000_000);
    }

    private Verdict verdict(Check<S> check) {
        try {
            return check.judge(subject);
        } catch (InterruptedException timeIsUp) {
            return Verdict.error("This check was stopped.");
        } catch (Exception | LinkageError | StackOverflowError fault) {
            LOG.warnf(fault, "check %s could not judge", check.id());
            return Verdict.error("We could not check this; the fault is ours. Try again in a moment.");
        }
    }

    private void await(Duration deadline) {
        try {
            CompletableFuture.allOf(found.values().toArray(CompletableFuture[]::new))
                    .get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException late) {
            LOG.debug("a report ran out of time");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
