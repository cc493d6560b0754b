package dev.livegate.platform.check;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Runs checks beside each other as far as they do not depend on each other, on a bounded number of threads. */
@Singleton
public class Judge {

    private static final int THREADS = 64;

    private final ThreadPoolExecutor threads;

    public Judge() {
        this(THREADS);
    }

    Judge(int most) {
        threads = new ThreadPoolExecutor(most, most, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Judge::daemon);
        threads.allowCoreThreadTimeOut(true);
    }

    public <S> Report report(Checks<S> checks, S subject, Duration deadline) {
        return run(new Session<>(subject, threads), checks, deadline, Map.of(), Set.copyOf(checks.ids()));
    }

    /** Of checks that ask nobody: they take less time than another thread needs to begin. */
    public <S> Report onPaper(Checks<S> checks, S subject) {
        return run(Session.onPaper(subject), checks, Duration.ZERO, Map.of(), Set.copyOf(checks.ids()));
    }

    /** Looks again at a few checks and what depends on them; everything else stays as the earlier report says. */
    public <S> Report again(Checks<S> checks, Collection<String> only, Report earlier, S subject, Duration deadline) {
        Map<String, Finding> known = earlier.byId();
        return run(new Session<>(subject, threads), checks, deadline, known, checks.rerun(only, known));
    }

    @PreDestroy
    void rest() {
        threads.shutdownNow();
    }

    private <S> Report run(
            Session<S> session, Checks<S> checks, Duration deadline, Map<String, Finding> known, Set<String> wanted) {
        checks.inOrder().forEach(check -> {
            if (wanted.contains(check.id())) {
                session.judge(check);
            } else {
                session.keep(known.get(check.id()));
            }
        });
        List<Finding> findings = session.findings(deadline);
        return new Report(findings);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "check");
        thread.setDaemon(true);
        return thread;
    }
}
