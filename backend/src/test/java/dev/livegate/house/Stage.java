package dev.livegate.house;

import static io.restassured.RestAssured.given;

import dev.livegate.platform.time.Ids;
import dev.livegate.report.Drafts;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Superuser;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tenant A with something of everything, tenant B, a suspended one, and somebody for each identity. */
final class Stage {

    private final Team a = People.tenant("canary");
    private final Map<Identity, Person> people = new EnumMap<>(Identity.class);
    private final String apiToken;
    private final List<String> canaries = new ArrayList<>();

    Stage() {
        Team suspended = People.tenant("dormant");
        people.put(Identity.owner, a.owner());
        people.put(Identity.admin, a.admin());
        people.put(Identity.member, a.member());
        people.put(Identity.stranger, People.tenant("bystander").owner());
        people.put(Identity.suspended, suspended.owner());
        people.put(Identity.operator, People.operator());
        suspended.suspended();
        apiToken = asOwner("/api/tokens", "{\"name\":\"canary-token\",\"scopes\":[\"read\"]}", "token");
        canaries.addAll(List.of(a.id().toString(), a.slug(), apiToken, "canary-"));
        List.of(Identity.owner, Identity.admin, Identity.member)
                .forEach(who -> canaries.addAll(List.of(person(who).email(), id(who))));
    }

    List<String> canaries() {
        return canaries;
    }

    /** A request as they would make it. */
    RequestSpecification as(Identity who) {
        return switch (who) {
            case anonymous -> json();
            case token -> json().header("Authorization", "Bearer " + apiToken);
            case signup -> json().header("Authorization", "Bearer " + a.signUpToken());
            default -> person(who).calls();
        };
    }

    Response call(Identity who, Operation operation, String id) {
        RequestSpecification request = as(who).redirects().follow(false).urlEncodingEnabled(false);
        if (!operation.body().isEmpty()) {
            request.body(operation.body().replace("{id}", id).replace("{fresh}", "fresh-" + Ids.next()));
        }
        return request.request(operation.method(), operation.path().replaceAll("\\{\\w+}", id));
    }

    /** What is called the same at everybody's, and so tells nothing. */
    static boolean isWord(String kind) {
        return kind.isEmpty()
                || List.of("flag", "key", "integration", "item", "section").contains(kind);
    }

    /** Something of tenant A, new for every call, since the call may end it. */
    String fresh(String kind, Identity who) {
        String id = make(kind, who);
        if (!isWord(kind)) {
            canaries.add(id);
        }
        return id;
    }

    private String make(String kind, Identity who) {
        return switch (kind) {
            case "" -> "";
            case "tenant" -> provisioned();
            case "workspace" -> workspaceOf(who);
            case "member" -> membershipOf(a.member());
            case "leaving" -> membershipOf(who == Identity.member ? person(who) : a.member());
            case "invitation" ->
                asOwner("/api/members", "{\"email\":\"canary-%s@example.com\",\"role\":\"member\"}", "id");
            case "token" -> asOwner("/api/tokens", "{\"name\":\"canary-%s\",\"scopes\":[\"read\"]}", "item.id");
            case "passkey" -> confirmedPasskey();
            case "post" -> asOwner("/api/posts", "{\"title\":\"canary-%s\",\"body\":\"Sing.\"}", "id");
            case "fixture" ->
                asOwner(
                        "/api/fixtures",
                        "{\"date\":\"2027-06-01\",\"homeTeam\":\"canary-%s\",\"awayTeam\":\"Cats\"}",
                        "id");
            case "product" ->
                asOwner(
                        "/api/v1/products",
                        "{\"name\":\"canary-%s\",\"prices\":[{\"amount\":500,\"currency\":\"eur\"}]}",
                        "id");
            case "deployment" -> endedDeployment();
            case "scheduled-deployment" -> scheduled(endedDeployment());
            case "batch" -> endedBatch();
            case "launch-template" -> asOwner("/api/v1/templates", "{\"name\":\"canary-%s\"}", "id");
            case "window" ->
                asOwner(
                        "/api/v1/windows",
                        "{\"kind\":\"deny\",\"reason\":\"canary-%s\",\"timezone\":\"Europe/Berlin\","
                                + "\"localStart\":\"2027-12-24T18:00\",\"durationMinutes\":600}",
                        "id");
            case "schedule" ->
                asOwner(
                        "/api/v1/schedules",
                        "{\"productId\":\"" + make("product", Identity.owner)
                                + "\",\"timezone\":\"Europe/Berlin\",\"localStart\":\"2027-12-24T18:00\","
                                + "\"rule\":\"FREQ=YEARLY\"}",
                        "id");
            case "webhook" ->
                asOwner(
                        "/api/webhooks",
                        "{\"url\":\"http://localhost:5020/hook/canary-%s\",\"topics\":[\"app.live\"]}",
                        "item.id");
            case "delivery" -> deliveryOfItsOwnName();
            case "flag" -> "signup_enabled";
            case "job" -> failedJob();
            case "run" -> finishedRun();
            case "key" -> keptKey();
            case "integration" -> "stripe";
            case "item" -> "LIST-167";
            case "section" -> "environment-twilio";
            case "pack" -> pack();
            case "handoff" -> asOwner("/api/deploy/handoffs", "{\"step\":\"url\",\"note\":\"canary-%s\"}", "item.id");
            case "report" -> Drafts.kept(a.scope()).toString();
            case "report-link" ->
                asOwner("/api/deploy/report-links", "{\"reportId\":\"" + Drafts.kept(a.scope()) + "\"}", "item.id");
            default -> throw new IllegalArgumentException("no such kind of id: " + kind);
        };
    }

    /** Whose events end by themselves. */
    private String provisioned() {
        Superuser.tamper("update tenants set provision_state = 'complete' where id = ?", a.id());
        return a.id().toString();
    }

    private String pack() {
        return as(Identity.owner)
                .body("{\"provider\":\"fly\",\"appName\":\"canary-app\",\"appUrl\":\"https://canary.example.com\"}")
                .post("/api/deploy/packs/generate")
                .path("packId");
    }

    private String workspaceOf(Identity who) {
        if (who != Identity.owner && who != Identity.admin && who != Identity.member) {
            return a.id().toString();
        }
        Team second = People.tenant("second");
        second.joinedBy(person(who));
        return second.id().toString();
    }

    private String membershipOf(Person person) {
        return Superuser.read(
                        "select id::text from memberships where tenant_id = ? and user_id = ?", a.id(), person.id())
                .get(0);
    }

    /** Of the owner, who has just confirmed with it. */
    private String confirmedPasskey() {
        UUID id = Ids.next();
        Superuser.tamper(
                "insert into passkeys values (?, ?, 'canary-key', ?, ''::bytea, 0, false, '', now(), null)",
                id,
                person(Identity.owner).id(),
                "canary-" + id);
        Superuser.tamper(
                "insert into passkey_confirmations select s.id, ?, now() + interval '5 minutes' from sessions s"
                        + " where s.user_id = ? on conflict (session_id) do update set passkey_id = excluded.passkey_id",
                id,
                person(Identity.owner).id());
        return id.toString();
    }

    private static String failedJob() {
        UUID id = Ids.next();
        String envelope =
                "{\"id\":\"%s\",\"data\":{\"email\":\"nobody-%s@example.com\",\"key\":\"%s\"}}".formatted(id, id, id);
        Superuser.tamper(
                "insert into job_failures values (?, 'sign-in-mail', ?, convert_to(?, 'UTF8'), 9, 'gone', now(), true)",
                id,
                id.toString(),
                envelope);
        return id.toString();
    }

    private String endedDeployment() {
        UUID id = Ids.next();
        Superuser.tamper(
                "insert into product_deployments (tenant_id, id, product_id, environment, sell_before_live, product_json,"
                        + " status, rolling_back, progress, progress_message, created_at)"
                        + " values (?, ?, ?, 'live', false, '{}', 'cancelled', false, 0, '', now())",
                a.id(),
                id,
                UUID.fromString(make("product", Identity.owner)));
        return id.toString();
    }

    private String scheduled(String deployment) {
        Superuser.tamper(
                "insert into launch_schedules (tenant_id, id, scheduled_for, timezone, expires_after, start_by,"
                        + " email_notifications, reminders, state, round)"
                        + " values (?, ?, now(), 'Europe/Berlin', 1800, now(), true, '30', 'held', 1)",
                a.id(),
                UUID.fromString(deployment));
        return deployment;
    }

    private String endedBatch() {
        UUID id = Ids.next();
        Superuser.tamper(
                "insert into launch_batches (tenant_id, id, environment, sell_before_live, stop_on_failure, status,"
                        + " created_by, created_at) values (?, ?, 'live', false, true, 'cancelled', 'canary', now())",
                a.id(),
                id);
        return id.toString();
    }

    /** Both ids of its address are the same here. */
    private String deliveryOfItsOwnName() {
        UUID id = Ids.next();
        Superuser.tamper(
                "insert into webhook_endpoints values (?, ?, 'http://localhost:5020/hook/canary', '',"
                        + " '{app.live}', true, null, 0, null, now())",
                a.id(),
                id);
        Superuser.tamper(
                "insert into notices values (?, ?, 'app.live', 'canary-title', '', '', '/dashboard', '{}', now())",
                a.id(),
                id);
        Superuser.tamper(
                "insert into webhook_deliveries values (?, ?, ?, ?, false, 'failed', 8, '[]', null, now(), now())",
                a.id(),
                id,
                id,
                id);
        return id.toString();
    }

    private String finishedRun() {
        UUID id = Ids.next();
        Superuser.tamper(
                "insert into deploy_run values (?, ?, null, 0, 'PREFLIGHT', 'passed', '[]', null, true, now(), now())",
                a.id(),
                id);
        return id.toString();
    }

    private String keptKey() {
        as(Identity.owner)
                .body("{\"value\":\"canary-" + Ids.next() + "\"}")
                .put("/api/credentials/STRIPE_SECRET_KEY")
                .then()
                .statusCode(200);
        return "STRIPE_SECRET_KEY";
    }

    private String asOwner(String path, String body, String answer) {
        return as(Identity.owner)
                .body(body.formatted(Ids.next()))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path(answer);
    }

    private Person person(Identity who) {
        return people.get(who);
    }

    private String id(Identity who) {
        return person(who).id().toString();
    }

    private static RequestSpecification json() {
        return given().contentType("application/json");
    }
}
