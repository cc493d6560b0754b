package dev.livegate.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.audit.Trail.Happened;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.secret.Secret;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTest {

    @Inject
    Audit audit;

    @Inject
    AuditService service;

    @Inject
    Trail trail;

    @Inject
    Tx tx;

    @Test
    @Proves({"SELL-14", "SELL-60"})
    void remembersWhoDidWhat() {
        // Given
        Scope scope = Trail.someone();
        // When
        trail.append(scope, "saved the answers", Map.of("provider", "fly"));
        // Then
        AuditRow row = all(scope).get(0);
        assertThat(row)
                .usingRecursiveComparison()
                .ignoringFields("at", "hash")
                .isEqualTo(new AuditRow(
                        1,
                        "",
                        "user",
                        scope.actor().id(),
                        "Ada Löv",
                        "TEST_HAPPENED",
                        "saved the answers",
                        "{\"provider\": \"fly\"}",
                        null,
                        "0".repeat(64),
                        ""));
        assertThat(row.hash()).hasSize(64).isNotEqualTo(row.prevHash());
    }

    @Test
    void writesOnlyInsideATransaction() {
        assertThatThrownBy(() -> audit.record(Trail.someone(), Happened.TEST_HAPPENED, "alone"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void forgetsWhatIsUndone() {
        // Given
        Scope scope = trail.of(1);
        // When
        assertThatThrownBy(() -> tx.run(scope, () -> {
                    audit.record(scope, Happened.TEST_HAPPENED, "undone");
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessageContaining("on purpose");
        // Then
        assertThat(all(scope)).hasSize(1);
        assertThat(service.verify(scope, 0).intact()).isTrue();
    }

    @Test
    void takesAnyWordsThatPeopleType() {
        // Given
        Scope scope = Trail.someone();
        String odd = "a\0b\ud800c\u001b[31m\r\n\"\\\u007f\u2028";
        // When
        trail.append(scope, odd, Map.of("text", odd, "nested", Map.of("list", List.of(1, 2.5, true))));
        // Then
        assertThat(all(scope)).hasSize(1);
        assertThat(service.verify(scope, 0).intact()).isTrue();
    }

    @Test
    void neverWritesASecret() {
        assertThatThrownBy(() -> trail.append(Trail.someone(), "leak", Map.of("key", Secret.of("hidden"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsOneUnbrokenChainWhileFiftyWriteAtOnce() throws Exception {
        // Given
        Scope scope = Trail.someone();
        ExecutorService people = Executors.newFixedThreadPool(50);
        CountDownLatch start = new CountDownLatch(1);
        for (int i = 0; i < 50; i++) {
            people.submit(() -> {
                start.await();
                trail.append(scope, "at once", Map.of());
                return null;
            });
        }
        // When
        start.countDown();
        people.shutdown();
        // Then
        assertThat(people.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        List<AuditRow> rows = all(scope);
        assertThat(rows.stream().map(AuditRow::seq))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 50).boxed().toList());
        assertThat(rows.stream().map(AuditRow::at)).isSorted();
        assertThat(service.verify(scope, 0)).isEqualTo(new Verification(true, 50, 50, true, null, null, null));
    }

    @Test
    void keepsTheChainsOfTenantsApart() {
        // Given
        Scope acme = trail.of(3);
        Scope other = trail.of(2);
        // When
        List<AuditRow> seen = all(acme);
        // Then
        assertThat(seen).extracting(AuditRow::seq).containsExactly(1L, 2L, 3L);
        assertThat(seen).extracting(AuditRow::hash).doesNotContainAnyElementsOf(hashes(other));
    }

    private List<String> hashes(Scope scope) {
        return all(scope).stream().map(AuditRow::hash).toList();
    }

    private List<AuditRow> all(Scope scope) {
        return service.onwards(scope, AuditFilter.ALL, 0, 100);
    }
}
