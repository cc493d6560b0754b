package dev.livegate.sandbox.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks over real sockets; never follows a redirect by itself. */
public final class Http {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private Http() {}

    public static HttpResponse<String> get(String url, String... headers) {
        return send("GET", url, "", headers);
    }

    public static HttpResponse<String> put(String url, String body) {
        return send("PUT", url, body);
    }

    public static HttpResponse<String> post(String url, String body, String... headers) {
        return send("POST", url, body, headers);
    }

    /** Gives up after a moment: for servers that are told not to answer in time. */
    public static HttpResponse<String> hurried(String method, String url, String... headers) {
        var request = request(method, url, "name=x").timeout(Duration.ofSeconds(1));
        return exchange(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    public static HttpResponse<String> send(String method, String url, String body, String... headers) {
        var request = request(method, url, body);
        return exchange(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    private static HttpResponse<String> exchange(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.Builder request(String method, String url, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(5))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    }
}
