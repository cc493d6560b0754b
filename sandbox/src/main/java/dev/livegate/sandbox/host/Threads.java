package dev.livegate.sandbox.host;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Bounded pools of daemon threads: a server that is forgotten never keeps the process alive. */
public final class Threads {
    private Threads() {}

    public static ThreadPoolExecutor pool(String name, int size, int queued) {
        var pool = new ThreadPoolExecutor(
                size, size, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(queued), daemons(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** As many threads as there is work, up to the limit; what comes beyond is rejected, not queued. */
    public static ThreadPoolExecutor onDemand(String name, int limit) {
        return new ThreadPoolExecutor(0, limit, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons(name));
    }

    public static ScheduledThreadPoolExecutor clock(String name) {
        var clock = new ScheduledThreadPoolExecutor(1, daemons(name + "-clock"));
        clock.setRemoveOnCancelPolicy(true);
        return clock;
    }

    private static ThreadFactory daemons(String name) {
        return task -> {
            var thread = new Thread(task, "sandbox-" + name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
