package dev.livegate.verification.visit;

import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Pins;
import dev.livegate.platform.outbound.Target;
import dev.livegate.platform.outbound.http.Outbound;
import dev.livegate.platform.outbound.http.Outcome;
import dev.livegate.platform.outbound.http.Request;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.secret.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Every call of one look at an app. All are under way from the start, as far as none needs the answer of another, so that
 * the whole takes little longer than its slowest part; probes wait for what they judge.
 */
public final class Visit {

    public static final String STATS = "/api/dashboard/stats";

    private static final Duration USUAL = Duration.ofSeconds(4);
    private static final Duration FIRST = Duration.ofSeconds(3);
    private static final Duration WAKING = Duration.ofSeconds(8);
    private static final Duration LONGEST = Duration.ofSeconds(14);
    private static final int PAGE_BYTES = 64 * 1024;

    private final Outbound outbound;
    private final Subject subject;
    private final Nonce nonce = Nonce.fresh();
    private final CompletableFuture<Lookup> name;
    private final CompletableFuture<Answer> root;
    private final CompletableFuture<Answer> plain;
    private final CompletableFuture<Answer> health;
    private final CompletableFuture<Answer> ready;
    private final CompletableFuture<Answer> page;
    private final CompletableFuture<Answer> identity;
    private final CompletableFuture<Answer> statsOfStranger;
    private final CompletableFuture<Answer> stats;
    private final CompletableFuture<Pace> pace;
    private final Map<Call, Long> millis = new ConcurrentHashMap<>();
    private final long began = System.nanoTime();

    Visit(Outbound outbound, Pins pins, Subject subject) {
        this.outbound = outbound;
        this.subject = subject;
        this.name =
                timed(Call.NAME, pins.of(subject.app().host(), subject.app().preview()), new Lost(NameFault.TIMED_OUT));
        boolean sleeps = subject.manner().sleeps();
        this.root = timed(Call.ROOT, ask("/", get("/").within(sleeps ? WAKING : FIRST)));
        CompletableFuture<?> awake = sleeps ? root : CompletableFuture.completedFuture(true);
        boolean full = subject.profile() == Profile.full;
        this.health = timed(Call.HEALTH, when(awake, () -> firstThatIsThere(subject.healthPaths())));
        this.ready = timed(Call.READY, when(awake, () -> firstThatIsThere(subject.readyPaths())));
        this.page = timed(Call.PAGE, when(awake, this::loginOrRoot));
        this.identity =
                timed(Call.IDENTITY, when(awake, () -> ask(get("/.well-known/livegate?nonce=" + nonce.text()))));
        this.plain = timed(
                Call.PLAIN,
                subject.app().isSecure() && !subject.app().preview() ? when(awake, this::overHttp) : nothing());
        this.statsOfStranger = timed(Call.STATS_OF_STRANGER, full ? when(awake, () -> ask(get(STATS))) : nothing());
        this.stats = timed(Call.STATS, full ? when(identity, this::statsAsOurselves) : nothing());
        this.pace = timed(Call.PACE, health.thenCompose(this::paceOf), Pace.UNKNOWN);
    }

    /** When all has been answered, or its time is up. */
    public CompletableFuture<?> ended() {
        return CompletableFuture.allOf(name, root, plain, health, ready, page, identity, statsOfStranger, stats, pace);
    }

    /** From the start of the visit until this was known. */
    long millis(Call call) {
        return millis.getOrDefault(call, 0L);
    }

    public Subject subject() {
        return subject;
    }

    public CompletableFuture<Lookup> name() {
        return name;
    }

    /** What stands where the app begins, redirects not followed. */
    public CompletableFuture<Answer> root() {
        return root;
    }

    /** The same without TLS; empty in a preview. */
    public CompletableFuture<Answer> plain() {
        return plain;
    }

    public CompletableFuture<Answer> health() {
        return health;
    }

    public CompletableFuture<Answer> ready() {
        return ready;
    }

    /** The page to log in, or the first page where there is none. */
    public CompletableFuture<Answer> page() {
        return page;
    }

    public CompletableFuture<Answer> identity() {
        return identity;
    }

    public CompletableFuture<Answer> statsOfStranger() {
        return statsOfStranger;
    }

    public CompletableFuture<Answer> stats() {
        return stats;
    }

    public CompletableFuture<Pace> pace() {
        return pace;
    }

    /** Whether this is the right answer to our nonce; false while there is no token. */
    public boolean isProvedBy(Answer answer) {
        return !proved(answer).isEmpty();
    }

    private List<Secret> proved(Answer answer) {
        return subject.trust().tokens().stream()
                .filter(token -> nonce.isAnsweredBy(answer, token))
                .toList();
    }

    /** Somebody took our question up, rightly or not. */
    public boolean isAttemptAtProof(Answer answer) {
        return nonce.isTakenUpBy(answer);
    }

    private CompletableFuture<Answer> timed(Call call, CompletableFuture<Answer> asked) {
        return timed(call, asked, Answer.NONE);
    }

    /** The whole is bounded: what is still open then counts as unanswered. */
    private <T> CompletableFuture<T> timed(Call call, CompletableFuture<T> asked, T unanswered) {
        return asked.copy()
                .completeOnTimeout(unanswered, LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, fault) -> millis.put(call, (System.nanoTime() - began) / 1_000_000));
    }

    private CompletableFuture<Answer> overHttp() {
        Target plainTarget = subject.at("/").overHttp();
        return ask("/", Request.get(plainTarget).within(FIRST).atMost(PAGE_BYTES));
    }

    private CompletableFuture<Answer> loginOrRoot() {
        return ask(get("/login").following())
                .thenCompose(login ->
                        login.isMissing() ? ask(get("/").following()) : CompletableFuture.completedFuture(login));
    }

    /** Whoever answers our question wrongly gets no token from us. */
    private CompletableFuture<Answer> statsAsOurselves() {
        Answer proof = identity.join();
        return statsWith(
                isAttemptAtProof(proof) ? proved(proof) : subject.trust().tokens());
    }

    private CompletableFuture<Answer> statsWith(List<Secret> tokens) {
        if (tokens.isEmpty()) {
            return nothing();
        }
        CompletableFuture<Answer> asked = ask(get(STATS).bearer(tokens.get(0)));
        List<Secret> others = tokens.subList(1, tokens.size());
        return others.isEmpty()
                ? asked
                : asked.thenCompose(
                        answer -> answer.isLocked() ? statsWith(others) : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Answer> firstThatIsThere(List<String> paths) {
        return ask(get(paths.get(0)))
                .thenCompose(answer -> paths.size() > 1 && (answer.isMissing() || answer.isHtml())
                        ? ask(get(paths.get(1)))
                                .thenApply(other -> other.status() == 200 && !other.isHtml() ? other : answer)
                        : CompletableFuture.completedFuture(answer));
    }

    private CompletableFuture<Pace> paceOf(Answer healthy) {
        return healthy.status() == 200 && !healthy.isSlow()
                ? Pace.take(() -> ask(get(healthy.path())), subject.manner().samples())
                : CompletableFuture.completedFuture(Pace.UNKNOWN);
    }

    private Request get(String path) {
        return Request.get(subject.at(path)).within(USUAL);
    }

    private CompletableFuture<Answer> ask(Request request) {
        String base = subject.app().path().replaceFirst("/$", "");
        return ask(request.target().path().substring(base.length()), request);
    }

    private CompletableFuture<Answer> ask(String path, Request request) {
        Scope scope = subject.scope();
        CompletableFuture<Outcome> outcome = outbound.fetch(scope, request);
        return outcome.thenApply(one -> new Answer(path, one));
    }

    private static <T> CompletableFuture<T> when(CompletableFuture<?> before, Supplier<CompletableFuture<T>> then) {
        return before.thenCompose(done -> then.get());
    }

    /** For what is not asked: whoever waits for it is not on the shelf of this profile. */
    private static CompletableFuture<Answer> nothing() {
        return CompletableFuture.completedFuture(Answer.NONE);
    }
}
