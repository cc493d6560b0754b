package dev.livegate.platform.flow.kills;

import dev.livegate.localdb.LocalDatabase;
import dev.livegate.testing.PackagedApp;
import dev.livegate.testing.Replica;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** The packaged application together with {@link KillsFlow}, as processes that may be killed at any time. */
final class KilledApp {

    private static final String ROOM = "dev/livegate/platform/flow/kills";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    private final Replica replica;

    KilledApp(LocalDatabase database) throws Exception {
        replica = new Replica(PackagedApp.build("kills", ROOM, "Kills"), database.environment());
    }

    void start() throws Exception {
        replica.start();
    }

    /** The id of the run, or null if the application died before it could answer. */
    String begin(UUID tenant) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(replica.base() + "/api/test/kills/" + tenant))
                .timeout(Duration.ofSeconds(5))
                .POST(BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 200 ? answer.body() : null;
        } catch (IOException died) {
            return null;
        }
    }

    void kill() throws InterruptedException {
        replica.kill();
    }

    void freeze() throws Exception {
        replica.freeze();
    }

    void thaw() throws Exception {
        replica.thaw();
    }
}
