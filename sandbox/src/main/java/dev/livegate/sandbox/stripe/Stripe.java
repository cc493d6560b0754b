package dev.livegate.sandbox.stripe;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.sandbox.host.Routes;
import dev.livegate.sandbox.stripe.objects.Api;
import dev.livegate.sandbox.stripe.objects.CheckoutPage;
import dev.livegate.sandbox.stripe.objects.Params;
import dev.livegate.sandbox.stripe.objects.StripeError;
import dev.livegate.sandbox.stripe.objects.World;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stripe's look-alike: point a client's base URL here and use any sk_test_… or sk_live_… key. */
public final class Stripe implements AutoCloseable {
    private static final String DEFAULT_VERSION = "2025-09-30.clover";

    /** What one account has in one mode, and which idempotency keys it has used there. */
    private record Account(World world, Idempotency idempotency) {
        static Account opened(SecretKey key) {
            return new Account(new World(key.live(), key.account()), new Idempotency());
        }
    }

    private final Map<SecretKey, Account> accounts = new ConcurrentHashMap<>();
    private final Faults faults = new Faults();
    private final Ledger ledger = new Ledger();
    private final HttpHost host;

    private Stripe(int port) {
        var control = control();
        host = HttpHost.open(port, call -> call.path().startsWith("/_sandbox") ? control.answer(call) : asked(call));
    }

    public static Stripe start() {
        return start(0);
    }

    public static Stripe start(int port) {
        return new Stripe(port);
    }

    public String url() {
        return host.url();
    }

    public int port() {
        return host.port();
    }

    /** As PUT /_sandbox: {@code Map.of("stripe", "500", "on", "POST /v1/prices", "times", "1")}. */
    public Stripe set(Map<String, String> wanted) {
        faults.switches().set(wanted);
        return this;
    }

    public List<Map<String, Object>> requests() {
        return ledger.entries();
    }

    /** Forgets every object, every idempotency key, every request, and heals. */
    public void reset() {
        accounts.clear();
        ledger.clear();
        faults.switches().reset();
    }

    @Override
    public void close() {
        host.close();
    }

    private Routes control() {
        return faults.switches()
                .mount(new Routes())
                .on("GET", "/_sandbox/requests", call -> Answer.json(200, requests()))
                .on("DELETE", "/_sandbox/requests", call -> {
                    ledger.clear();
                    return Answer.empty(204);
                })
                .on("DELETE", "/_sandbox/objects", call -> {
                    accounts.clear();
                    return Answer.empty(204);
                });
    }

    private Answer asked(Call call) {
        return call.path().startsWith(CheckoutPage.PATH) ? page(call) : api(call);
    }

    /** Whoever has the address of a checkout needs no key. */
    private Answer page(Call call) {
        var fault = faults.take(call.method(), call.path());
        try {
            Faults.beforehand(fault);
            return fault.equals(Faults.TIMEOUT) ? Answer.hanging() : Faults.afterwards(fault, shown(call));
        } catch (StripeError error) {
            return error.answer();
        }
    }

    private Answer shown(Call call) {
        return accounts.values().stream()
                .map(Account::world)
                .flatMap(world -> shown(world, call).stream())
                .findFirst()
                .orElseGet(CheckoutPage::unknown);
    }

    private static Optional<Answer> shown(World world, Call call) {
        synchronized (world) {
            return CheckoutPage.answer(world, call.method(), call.path());
        }
    }

    private Answer api(Call call) {
        var id = World.id("req_", 14);
        var fault = faults.take(call.method(), call.path());
        var answer = answered(call, fault, id);
        ledger.note(call, answer, Map.of("requestId", id, "fault", fault));
        return answer.with("Request-Id", id)
                .with("Stripe-Version", call.header("stripe-version").orElse(DEFAULT_VERSION))
                .with("Cache-Control", "no-cache, no-store");
    }

    private Answer answered(Call call, String fault, String requestId) {
        try {
            var key = SecretKey.of(call);
            checkVersion(call);
            Faults.beforehand(fault);
            var account = accounts.computeIfAbsent(key, Account::opened);
            return fault.equals(Faults.TIMEOUT) ? Answer.hanging() : once(account, call, fault, requestId);
        } catch (StripeError error) {
            return error.answer();
        }
    }

    private static Answer once(Account account, Call call, String fault, String requestId) {
        var params = params(call);
        var key = call.header("idempotency-key").filter(any -> call.method().equals("POST"));
        if (key.isEmpty()) {
            return performed(account.world(), call, params, fault);
        }
        var earlier = account.idempotency().begin(key.get(), call.path() + params.canonical());
        if (earlier.isPresent()) {
            return earlier.get().with("Idempotent-Replayed", "true");
        }
        try {
            var answer = performed(account.world(), call, params, fault).with("Original-Request", requestId);
            account.idempotency().settle(key.get(), answer);
            return answer;
        } catch (RuntimeException refused) {
            account.idempotency().release(key.get());
            throw refused;
        }
    }

    private static Answer performed(World world, Call call, Params params, String fault) {
        synchronized (world) {
            world.restrict(fault.equals(Faults.RESTRICTED));
            world.at("http://" + call.header("host").orElse("localhost"));
            var thing = Api.answer(world, call.method(), call.path(), params);
            return Faults.afterwards(fault, Answer.json(200, thing));
        }
    }

    private static Params params(Call call) {
        if (call.header("content-type").orElse("").startsWith("application/json")) {
            throw StripeError.invalid("Invalid request: send form-encoded parameters, not JSON.", "");
        }
        var query = call.uri().getRawQuery();
        return Params.parse(call.method().equals("POST") ? call.text() : query == null ? "" : query);
    }

    private static void checkVersion(Call call) {
        var version = call.header("stripe-version").orElse(DEFAULT_VERSION);
        if (!version.matches("20\\d\\d-\\d\\d-\\d\\d(\\.[a-z]+)?")) {
            throw StripeError.invalid("Invalid Stripe API version: " + version, "Stripe-Version");
        }
    }
}
