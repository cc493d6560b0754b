package dev.livegate.platform.job;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.testing.People;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TwoReplicasTest {

    private static final int JOBS = 40;

    @Inject
    Jobs jobs;

    @Inject
    Scripted scripted;

    @Inject
    Tx tx;

    @Inject
    JobConfig config;

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Works works;

    @Inject
    Attempt attempt;

    @Test
    void shareTheWorkAndDoEachJobOnce() {
        // Given
        Scope scope = People.tenant("jobs").scope();
        var done = new ConcurrentLinkedQueue<String>();
        scripted.on("share", (who, word) -> {
            Thread.sleep(50);
            done.add(word);
        });
        var second = new Workers(config, database, json, works, attempt);
        second.start(new StartupEvent());
        // When
        tx.run(
                scope,
                () -> IntStream.range(0, JOBS)
                        .forEach(i -> jobs.enqueue(
                                scope, Scripted.TYPE, "job " + i, new Scripted.Line("share", "job " + i))));
        // Then
        eventually(() -> assertThat(done).hasSize(JOBS));
        second.stop(new ShutdownEvent());
        assertThat(done).doesNotHaveDuplicates();
    }
}
