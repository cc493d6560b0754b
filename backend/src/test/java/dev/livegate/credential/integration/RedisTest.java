package dev.livegate.credential.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.credential.vendor.Bench;
import dev.livegate.platform.check.Finding;
import dev.livegate.platform.check.Status;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.testing.Proves;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replies as redis.io/docs/latest/commands/auth and /develop/reference/protocol-spec publish them. */
class RedisTest {

    private static final Bench BENCH = new Bench(new Redis());
    private static final String URL = "rediss://default:s3cr%40t-word@cache.acme.net:6380";

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @ParameterizedTest
    @CsvSource({
        "rediss://default:pass@eu1-cat-1.upstash.io:6379, passed",
        "redis://red-abc123:6379, passed",
        "redis://:pass@redis.railway.internal:6379, passed",
        "rediss://:pass@host.acme.net:6380/0, passed",
        "https://eu1-cat-1.upstash.io, failed",
        "redis-cli -u redis://cache.acme.net:6379, failed",
        "redis://localhost:6379, failed",
        "redis://user:pass@127.0.0.1:6379, failed",
        "rediss://default:50%zz@cache.acme.net:6379, failed",
        "cache.acme.net:6379, failed",
    })
    @Proves({"LIST-2", "LIST-38"})
    void knowsTheFormOfAnAddress(String value, Status status) {
        assertThat(BENCH.status("REDIS_URL", value)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "redis://default:pass@eu1-cat-1.upstash.io:6379, failed",
        "redis://default:pass@cache.acme.net:6379, warning",
        "rediss://cache.acme.net:6380, warning",
        "redis://:pass@redis.railway.internal:6379, warning",
        "redis://:pass@redis.railway.internal:6379?family=0, passed",
        "redis://red-abc123:6379, passed",
        "rediss://default:pass@cache.acme.net:6380, passed",
    })
    void knowsWhatFitsTheHost(String value, Status status) {
        assertThat(BENCH.together(Map.of("REDIS_URL", value)).status()).isEqualTo(status);
    }

    @Test
    @Proves({"LIST-2", "LIST-38", "LIST-46"})
    void signsInAndAsksForAPong() {
        // Given
        List<String> heard = new CopyOnWriteArrayList<>();
        try (SocketHost redis = SocketHost.open("redis", 0, socket -> answer(socket, heard, "+OK", "+PONG"))) {

            // When
            Finding finding = BENCH.askedAt(Map.of("REDIS_URL", URL), "redis://localhost:" + redis.port());

            // Then
            assertThat(finding.status()).isEqualTo(Status.passed);
            assertThat(heard)
                    .containsExactly(
                            "*3\r\n$4\r\nAUTH\r\n$7\r\ndefault\r\n$11\r\ns3cr@t-word\r\n", "*1\r\n$4\r\nPING\r\n");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "-WRONGPASS invalid username-password pair or user is disabled., failed, does not accept",
        "-NOAUTH Authentication required., failed, asks for a password",
        "-LOADING Redis is loading the dataset in memory, deferred, starting",
        "-DENIED Redis is running in protected mode, failed, from outside",
        "-ERR AUTH <password> called without any password configured, failed, refuses the password",
        "220 mail.corp ESMTP, failed, not as Redis",
    })
    void tellsApartWhatRedisSays(String reply, Status status, String words) {
        // Given
        try (SocketHost redis =
                SocketHost.open("redis", 0, socket -> answer(socket, new CopyOnWriteArrayList<>(), reply))) {

            // When
            Finding finding = BENCH.askedAt(Map.of("REDIS_URL", URL), "redis://localhost:" + redis.port());

            // Then
            assertThat(finding.status()).isEqualTo(status);
            assertThat(finding.message()).contains(words).doesNotContain("corp");
        }
    }

    @Test
    void leavesAPrivateRedisToTheApp() {
        assertThat(BENCH.askedAt(Map.of("REDIS_URL", "redis://red-abc123:6379"), "redis://red-abc123:6379")
                        .status())
                .isEqualTo(Status.deferred);
        assertThat(BENCH.askedAt(Map.of("REDIS_URL", URL), "redis://localhost:1025")
                        .message())
                .isEqualTo("Redis could not be asked. The server refuses the connection. Check host and port.");
    }

    private static void answer(Socket socket, List<String> heard, String... replies) throws IOException {
        byte[] buffer = new byte[1000];
        for (String reply : replies) {
            int length = socket.getInputStream().read(buffer);
            heard.add(new String(buffer, 0, Math.max(0, length), StandardCharsets.UTF_8));
            socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        socket.close();
    }
}
