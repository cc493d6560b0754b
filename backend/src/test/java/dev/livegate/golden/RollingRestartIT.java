package dev.livegate.golden;

import static dev.livegate.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Replica;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Replicas are replaced behind a proxy while people go on; scripts/bench.sh rolling does it under the load of 200 requests a second. */
class RollingRestartIT {

    private static TwoReplicas replicas;
    private static TinyProxy proxy;
    private static Map<String, String> session;

    @BeforeAll
    static void startBoth() throws Exception {
        replicas = TwoReplicas.make(Map.of("LIVEGATE_SHUTDOWN_DELAY", "2s"));
        replicas.one.start();
        replicas.other.start();
        proxy = new TinyProxy(replicas.one, replicas.other);
        session = replicas.signIn("operator@livegate.example");
    }

    @AfterAll
    static void stopAll() throws InterruptedException {
        proxy.close();
        replicas.close();
    }

    @Test
    void losesNoRequest() throws Exception {
        // Given
        Crowd crowd = new Crowd(proxy.url(), session);
        // When
        for (Replica replica : List.of(replicas.one, replicas.other)) {
            replica.leave().waitFor();
            replica.start();
            eventually(() -> assertThat(proxy.sendsTo(replica)).isTrue());
        }
        // Then
        assertThat(crowd.leave())
                .hasSizeGreaterThan(100)
                .contains(Crowd.SIGNED_UP, Crowd.AT_HOME)
                .containsOnly(Crowd.SIGNED_UP, Crowd.AT_HOME);
    }

    /** The control: who does not see what a kill loses is blind. */
    @Test
    void losesRequestsIfAReplicaIsKilled() throws Exception {
        // Given
        Crowd crowd = new Crowd(proxy.url(), session);
        // When
        proxy.betweenTwoLooks(() -> {
            replicas.one.kill();
            return crowd.goesOn(10);
        });
        eventually(() -> assertThat(proxy.sendsTo(replicas.one)).isFalse());
        // Then
        assertThat(crowd.leave()).anyMatch(answer -> !answer.equals(Crowd.SIGNED_UP) && !answer.equals(Crowd.AT_HOME));
        replicas.one.start();
        eventually(() -> assertThat(proxy.sendsTo(replicas.one)).isTrue());
    }
}
