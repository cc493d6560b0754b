package dev.livegate.notification;

import dev.livegate.platform.scope.Tx;
import dev.livegate.sandbox.host.RequestLog.Entry;
import dev.livegate.sandbox.webhook.WebhookSink;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import dev.livegate.verification.Verifier;
import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody with webhooks into a sink, and what happens to them. */
public final class Hooks {

    public final Team team;
    public final Person owner;
    private final WebhookSink sink;

    private Hooks(Team team, Person owner, WebhookSink sink) {
        this.team = team;
        this.owner = owner;
        this.sink = sink;
    }

    public static WebhookSink sink() {
        return WebhookSink.start(Verifier.freePort());
    }

    public static Hooks into(WebhookSink sink) {
        Team team = People.tenant("hooks");
        return new Hooks(team, team.owner(), sink);
    }

    public static Hooks of(Team team, Person owner, WebhookSink sink) {
        return new Hooks(team, owner, sink);
    }

    /** The answer in which the secret is shown. */
    public JsonPath add(String path, String... topics) {
        return owner.calls()
                .body(Map.of("url", sink.url() + path, "topics", List.of(topics)))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    public void tell(Topic topic, String sentence) {
        var scope = team.scope();
        get(Tx.class)
                .run(
                        scope,
                        () -> get(Newsroom.class)
                                .tell(
                                        scope,
                                        News.of(topic, sentence, "/dashboard").with(Map.of("revision", 7))));
    }

    public JsonPath deliveries(String webhook) {
        return owner.calls().get("/api/webhooks/" + webhook + "/deliveries").jsonPath();
    }

    public Response test(String webhook) {
        return owner.calls().post("/api/webhooks/" + webhook + "/deliveries");
    }

    public String shown(String webhook, String field) {
        return owner.calls()
                .get("/api/webhooks")
                .jsonPath()
                .getString("items.find { it.id == '" + webhook + "' }." + field);
    }

    public List<Entry> received(String path) {
        return sink.deliveries().stream()
                .filter(entry -> entry.path().startsWith(path))
                .toList();
    }

    /** Time passes: every rest is over, and what waits is due. */
    public void hurry() {
        Superuser.tamper(
                "update webhook_endpoints set paused_until = now() - interval '1 second' where tenant_id = ?"
                        + " and paused_until is not null",
                team.id());
        Superuser.tamper(
                "update scheduled_tasks set execution_time = now() where not picked and task_name in"
                        + " ('webhook', 'notice-mail') and task_instance like ?",
                team.id() + "/%");
    }

    /** Nothing of it goes on behind the tests that come next. */
    public void over() {
        Superuser.tamper("delete from webhook_endpoints where tenant_id = ?", team.id());
        Superuser.tamper(
                "delete from scheduled_tasks where not picked and task_name = 'webhook' and task_instance like ?",
                team.id() + "/%");
    }

    public List<String> audited() {
        return Superuser.read(
                "select event from audit_record where tenant_id = ? and event like 'WEBHOOK%' order by seq", team.id());
    }

    /** As whoever receives it would, by the letter of Standard Webhooks. */
    public static String signature(String secret, Entry entry) {
        String signed =
                entry.headers().get("webhook-id") + "." + entry.headers().get("webhook-timestamp") + "." + entry.body();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(digest);
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public UUID id() {
        return team.id();
    }

    private static <T> T get(Class<T> bean) {
        return Arc.container().instance(bean).get();
    }
}
