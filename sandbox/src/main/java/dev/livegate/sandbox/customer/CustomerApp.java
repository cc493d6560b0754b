package dev.livegate.sandbox.customer;

import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.Handler;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.sandbox.host.RequestLog;
import dev.livegate.sandbox.host.Routes;
import dev.livegate.sandbox.host.Switches;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A healthy small SaaS app whose every part can be broken by PUT /_sandbox, or by {@link #set} inside a test. */
public final class CustomerApp implements AutoCloseable {
    private static final String AS_LOGIN = "as login";

    private final RequestLog log = new RequestLog();
    private final Switches switches = new Switches()
            .with("health", Fault.OK, Fault::accepts, Fault.VALID)
            .with("ready", Fault.OK, Fault::accepts, Fault.VALID)
            .with("stats", Fault.OK, word -> word.equals(Fault.PUBLIC) || Fault.accepts(word), "public, " + Fault.VALID)
            .with("login", Fault.OK, Fault::accepts, Fault.VALID)
            .with("root", AS_LOGIN, word -> word.equals(AS_LOGIN) || Fault.accepts(word), AS_LOGIN + ", " + Fault.VALID)
            .with("stripeSecret", "", word -> true, "any text; empty is none")
            .with("inside", Inside.HEALTHY, word -> true, "lines of name and value, with semicolons between them")
            .with("probeToken", "", word -> true, "any text; empty is none");
    private final HttpHost host;

    private CustomerApp(int port, @Nullable SSLContext tls) {
        var hardened = new Hardening(tls != null).around(log.before(app()));
        var control = control();
        host = HttpHost.open(port, call -> control(call) ? control.answer(call) : hardened.answer(call), tls);
    }

    /** Stands alone for the app that a pack deploys: listens on PORT, knows LIVEGATE_PROBE_TOKEN, nothing else. */
    public static void main(String... args) throws InterruptedException {
        var app = start(Integer.parseInt(System.getenv().getOrDefault("PORT", "5000")));
        app.set("probeToken", System.getenv().getOrDefault("LIVEGATE_PROBE_TOKEN", ""));
        Runtime.getRuntime().addShutdownHook(new Thread(app::close));
        System.out.println("Customer's app " + app.url());
        new CountDownLatch(1).await();
    }

    public static CustomerApp start() {
        return start(0);
    }

    public static CustomerApp start(int port) {
        return start(port, null);
    }

    public static CustomerApp start(int port, @Nullable SSLContext tls) {
        return new CustomerApp(port, tls);
    }

    public String url() {
        return host.url();
    }

    public int port() {
        return host.port();
    }

    public CustomerApp set(String name, String value) {
        switches.set(Map.of(name, value));
        return this;
    }

    public void reset() {
        switches.reset();
        log.clear();
    }

    public RequestLog requests() {
        return log;
    }

    @Override
    public void close() {
        host.close();
    }

    private static boolean control(Call call) {
        return call.path().startsWith("/_sandbox");
    }

    private Routes control() {
        return switches.mount(new Routes())
                .on("GET", "/_sandbox/requests", call -> Answer.json(200, asked()))
                .on("DELETE", "/_sandbox/requests", call -> {
                    log.clear();
                    return Answer.empty(204);
                });
    }

    private Map<String, Object> asked() {
        return Map.of("total", log.entries().size(), "hits", log.hits(), "requests", log.entries());
    }

    private Handler app() {
        var routes = new Routes()
                .on("GET", "/health", call -> Fault.bend(switches.get("health"), Health.healthy()))
                .on("GET", "/api/health", call -> Fault.bend(switches.get("health"), Health.healthy()))
                .on("GET", "/ready", call -> Health.ready(switches.get("ready")))
                .on("GET", "/api/ready", call -> Health.ready(switches.get("ready")))
                .on("GET", "/api/dashboard/stats", this::stats)
                .on("GET", "/.well-known/livegate", this::identity)
                .on("GET", "/livegate/inside", this::inside)
                .on("POST", "/webhooks/stripe", call -> StripeEvents.answer(call, switches.get("stripeSecret")))
                .on("GET", "/login", call -> Fault.bendPage(switches.get("login"), Website.login()))
                .on("GET", "/", call -> Fault.bendPage(rootFault(), Website.root()));
        return DemoApi.mount(Website.mount(routes));
    }

    private Answer stats(Call call) {
        var fault = switches.get("stats");
        return Fault.bend(fault, mayRead(call, fault) ? Stats.numbers() : Stats.refused());
    }

    private Answer inside(Call call) {
        return mayRead(call, "") ? Inside.lines(switches.get("inside")) : Stats.refused();
    }

    private boolean mayRead(Call call, String fault) {
        var token = switches.get("probeToken");
        var asked = call.header("authorization").orElse("");
        return fault.equals(Fault.PUBLIC) || !token.isEmpty() && asked.equals("Bearer " + token);
    }

    private Answer identity(Call call) {
        var impostor = switches.all().containsValue(Fault.IMPOSTOR);
        return Identity.answer(call, switches.get("probeToken"), impostor);
    }

    private String rootFault() {
        var root = switches.get("root");
        return root.equals(AS_LOGIN) ? switches.get("login") : root;
    }
}
