package dev.livegate.checklist.look;

import dev.livegate.checklist.facts.Dossier;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.Targets;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One app while it is looked at. A page that several checks want is fetched once. */
public final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final Dossier dossier;
    private final Targets targets;
    private final Outbound outbound;
    private final Map<String, CompletableFuture<Reply>> pages = new ConcurrentHashMap<>();

    public Site(Dossier dossier, Targets targets, Outbound outbound) {
        this.dossier = dossier;
        this.targets = targets;
        this.outbound = outbound;
    }

    public Dossier dossier() {
        return dossier;
    }

    public String url() {
        return dossier.appUrl();
    }

    public String origin() {
        return targets.parse(url()).origin();
    }

    public Reply root() {
        return get("/");
    }

    /** Follows redirects; asked twice it answers the same. */
    public Reply get(String path) {
        return pages.computeIfAbsent(path, one -> send(one, Request::get, Request::following))
                .join();
    }

    public Reply get(String path, UnaryOperator<Request> with) {
        return send(path, Request::get, with).join();
    }

    /** A file in pieces of as much as one answer may hold, as far as its server gives out pieces. */
    public Stream<Reply> pieces(String path) {
        return piecesFrom(path, 0);
    }

    private Stream<Reply> piecesFrom(String path, long start) {
        String range = "bytes=" + start + "-" + (start + Request.MOST_BYTES - 1);
        Reply piece = get(path, request -> request.header("range", range).following());
        return Stream.concat(
                Stream.of(piece),
                piece.goesOnAt().stream().flatMap(next -> piecesFrom(path, Math.max(start + 1, next))));
    }

    public Reply preflight(String path, String origin) {
        return send(
                        path,
                        Request::options,
                        request -> request.header("origin", origin).header("access-control-request-method", "GET"))
                .join();
    }

    public Reply post(String path, String json) {
        return post(path, json, UnaryOperator.identity());
    }

    public Reply post(String path, String json, UnaryOperator<Request> with) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return send(path, target -> Request.post(target, "application/json", body), with)
                .join();
    }

    public Reply delete(String path, UnaryOperator<Request> with) {
        return send(path, Request::delete, with).join();
    }

    /** A path of the app, or an address of the same app in full. */
    private CompletableFuture<Reply> send(String path, Function<Target, Request> made, UnaryOperator<Request> with) {
        try {
            Target app = targets.parse(url());
            Request request = with.apply(made.apply(app.at(local(app, path)))).within(PATIENCE);
            return outbound.fetch(dossier.scope(), request).thenApply(Reply::of);
        } catch (Problem refused) {
            return CompletableFuture.completedFuture(Reply.refused(String.valueOf(refused.getMessage())));
        }
    }

    private static String local(Target app, String path) {
        String own = path.startsWith(app.origin()) ? path.substring(app.origin().length()) : path;
        return own.startsWith("/") ? own : "/" + own;
    }
}
