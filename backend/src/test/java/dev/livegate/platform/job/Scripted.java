package dev.livegate.platform.job;

import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A job whose doings the test writes, by the name in its data. */
@Singleton
class Scripted implements Job<Scripted.Line> {

    static final JobType<Line> TYPE = new JobType<>("scripted", Line.class);

    static final String GAVE_UP = "gave up";

    record Line(String act, String argument) {}

    interface Act {
        void play(Scope scope, String argument) throws Exception;
    }

    private final Map<String, Act> acts = new ConcurrentHashMap<>();

    void on(String name, Act act) {
        acts.put(name, act);
    }

    @Override
    public JobType<Line> type() {
        return TYPE;
    }

    @Override
    public void run(Scope scope, Line line) throws Exception {
        Objects.requireNonNull(acts.get(line.act())).play(scope, line.argument());
    }

    @Override
    public void gaveUp(Scope scope, Line line) throws Exception {
        if (acts.containsKey(GAVE_UP)) {
            acts.get(GAVE_UP).play(scope, line.argument());
        }
    }

    @Override
    public Retries retries() {
        return new Retries(3, Duration.ofMillis(20), Duration.ofMillis(50));
    }
}
