package dev.livegate.platform.flow.kills;

import dev.livegate.platform.flow.Flow;
import dev.livegate.platform.flow.Step;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Sql;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A flow whose effects can be counted. Nothing in their table keeps an effect from being there twice: that it is there
 * once is left to the flow, its jobs and their fence.
 */
@Singleton
class KillsFlow implements Flow<UUID> {

    static final int STEPS = 5;

    private static final long LONGEST_PAUSE_MILLIS = 40;

    private final Tx tx;
    private final Sql sql;

    KillsFlow(Tx tx, Sql sql) {
        this.tx = tx;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public List<Effect> steps() {
        return IntStream.range(0, STEPS)
                .mapToObj(i -> new Effect("effect-" + i))
                .toList();
    }

    @Override
    public UUID subject(Scope scope, UUID id) {
        return id;
    }

    final class Effect implements Step<UUID> {

        private final String name;

        Effect(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String title() {
            return name;
        }

        @Override
        public void run(StepContext<UUID> context) throws Exception {
            pause();
            tx.run(context.scope(), () -> once(context.run()));
            pause();
        }

        private void once(UUID run) {
            boolean there = sql.first("select 1 from kill_effects where run = ? and step = ?", row -> true, run, name)
                    .isPresent();
            if (!there) {
                sql.update("insert into kill_effects (run, step) values (?, ?)", run, name);
            }
        }

        private static void pause() throws InterruptedException {
            Thread.sleep(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_MILLIS));
        }
    }
}
