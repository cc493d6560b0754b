package dev.livegate.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.deployment.LatestPack;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PackTest {

    private static final String URL = "https://app.acme.example.com";

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();

    @Inject
    LatestPack latest;

    @ParameterizedTest
    @ValueSource(strings = {"render", "railway", "fly", "docker", "replit", "Render", "DOCKER"})
    @Proves({"GO-1", "GO-11 to GO-14", "GO-51"})
    void makesAPackAndHandsItOut(String provider) throws IOException {
        // When
        Response made = generate(provider, "Acme CRM", URL);
        Response zip = owner.calls().get(made.<String>path("downloadUrl"));
        // Then
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.jsonPath().getMap("")).containsOnlyKeys("packId", "status", "downloadUrl");
        assertThat(made.<String>path("status")).isEqualTo("ready");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.contentType()).isEqualTo("application/zip");
        assertThat(zip.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"acme-crm-" + provider.toLowerCase(java.util.Locale.ROOT) + ".zip\"");
        assertThat(zip.header("Cache-Control")).isEqualTo("no-store");
        assertThat(names(zip.asByteArray()))
                .contains("DEPLOY_STEPS.md", "POST_DEPLOY_CHECK.md", "SECRETS_CHECKLIST.md", ".env.example");
    }

    @Test
    void showsEveryFileBeforeItIsDownloaded() throws IOException {
        // Given
        Response made = generate("render", "acme", URL);
        // When
        Response shown = owner.calls().get("/api/deploy/packs/" + made.<String>path("packId"));
        // Then
        byte[] zip = owner.calls().get(made.<String>path("downloadUrl")).asByteArray();
        assertThat(shown.jsonPath().getList("files.path", String.class)).isEqualTo(names(zip));
        assertThat(shown.jsonPath().getString("files.find { it.path == 'render.yaml' }.text"))
                .contains("name: \"acme-web\"", "name: \"acme-api\"");
        assertThat(shown.jsonPath().getString("pack.digest")).isEqualTo(sha256(zip));
    }

    @Test
    void listsTheNewestFirst() {
        // Given
        generate("render", "acme", URL);
        generate("fly", "acme", URL);
        // When
        Response list = owner.calls().get("/api/deploy/packs?limit=1");
        // Then
        assertThat(list.jsonPath().getList("items.provider")).containsExactly("fly");
        Response rest = owner.calls().get("/api/deploy/packs?after=" + list.<String>path("next"));
        assertThat(rest.jsonPath().getList("items.provider")).containsExactly("render");
        assertThat(rest.jsonPath().getString("next")).isNull();
    }

    @Test
    void answersTheSameBytesToTheSameRequestOfWhomever() throws IOException {
        // Given
        Person stranger = People.tenant("bystander").owner();
        // When
        byte[] mine = download(owner, generate(owner, Map.of("provider", "fly", "appName", "acme", "appUrl", URL)));
        byte[] theirs = download(
                stranger, generate(stranger, Map.of("provider", "FLY", "appName", " Acme ", "appUrl", URL + "/")));
        // Then
        assertThat(mine).isEqualTo(theirs).isNotEmpty();
    }

    @Test
    @Proves("GO-45")
    void recordsWhatWasMade() {
        // When
        Response made = generate("railway", "acme", URL);
        // Then
        String digest = owner.calls().get("/api/deploy/packs").path("items[0].digest");
        Map<String, Object> row = owner.calls().get("/api/audit?limit=1").path("items[0]");
        assertThat(row)
                .containsEntry("event", "DEPLOY_PACK_GENERATED")
                .containsEntry("summary", "Generated a deploy pack for Railway");
        assertThat(row.get("facts").toString()).contains(made.<String>path("packId"), digest);
    }

    @Test
    void tellsItsNeighboursTheDigestOfTheNewest() {
        // Given
        generate("render", "acme", URL);
        generate("docker", "acme", URL);
        // When
        String digest = latest.digest(acme.scope()).orElseThrow();
        // Then
        assertThat(owner.calls().get("/api/deploy/packs").<String>path("items[0].digest"))
                .isEqualTo(digest);
        assertThat(latest.digest(People.tenant("empty").scope())).isEmpty();
    }

    @Test
    @Proves("GO-17")
    void pointsTheChecksOfTheProviderAtThePathsThatArePinned() {
        // Given
        save(Map.of("healthPath", "/up", "readyPath", "/up/ready"));
        // When
        String fly = text("fly", "fly.toml");
        // Then
        assertThat(fly).contains("path = \"/up\"\n", "path = \"/up/ready\"\n").doesNotContain("/api/");
    }

    @Test
    void refusesAPinnedPathThatAFileCouldMistake() {
        // Given
        save(Map.of("healthPath", "/a'$(id)"));
        // When
        Response refusal = generate("docker", "acme", URL);
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("detail")).contains("/a'$(id)", "Live URL");
    }

    @Test
    void bringsADatabaseUnlessOneElsewhereIsSaved() {
        // Given
        String before = text("render", "render.yaml");
        save(Map.of("databaseUrl", "postgresql://ada:word@ep-cool-1.eu-central-1.aws.neon.tech/shop?sslmode=require"));
        // When
        String after = text("render", "render.yaml");
        // Then
        assertThat(before).contains("fromDatabase");
        assertThat(after).doesNotContain("fromDatabase", "databases:");
        Map<String, String> wish =
                Map.of("provider", "render", "appName", "acme", "appUrl", URL, "database", "managed");
        assertThat(preview(generate(owner, wish)).asString()).contains("fromDatabase");
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "../../x|https://app.example.com|appName",
                "\"; rm -rf /|https://app.example.com|appName",
                "${JWT_SECRET}|https://app.example.com|appName",
                "acme|http://app.example.com|appUrl",
                "acme|https://app.example.com/'$(id)'|appUrl",
                "acme|https://app.example.com/a?b=c|appUrl",
                "acme|https://user:word@app.example.com|appUrl",
                "acme|https://169.254.169.254|appUrl",
                "acme|javascript:alert(1)|appUrl",
                "acme|not an address|appUrl"
            },
            delimiter = '|')
    @Proves("GO-12")
    void refusesWhatCouldDoHarmInAFile(String name, String url, String field) {
        // When
        Response refusal = generate("docker", name, url);
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.jsonPath().getList("errors.field")).containsExactly(field);
        assertThat(owner.calls().get("/api/deploy/packs").jsonPath().getList("items"))
                .isEmpty();
    }

    @Test
    @Proves("GO-12")
    void namesTheProvidersWhenItDoesNotKnowOne() {
        // When
        Response refusal = generate("heroku", "acme", URL);
        // Then
        assertThat(refusal.statusCode()).isEqualTo(400);
        assertThat(refusal.<String>path("errors[0].message")).contains("docker", "fly", "railway", "render", "replit");
    }

    @Test
    void stopsAfterTwentyInAnHour() {
        // Given
        Superuser.tamper("delete from rate_limits");
        List<Integer> answers = new ArrayList<>();
        // When
        for (int i = 0; i < 21; i++) {
            answers.add(generate("fly", "acme", URL).statusCode());
        }
        // Then
        assertThat(answers.subList(0, 20)).containsOnly(200);
        assertThat(answers.get(20)).isEqualTo(429);
    }

    @Test
    void keepsTheNewestFifty() {
        // Given
        Superuser.tamper("""
                insert into packs select ?, gen_random_uuid(), 'fly', 'old', 'https://x.example', 'managed', n::text, 'x', now()
                from generate_series(1, 60) n""", acme.id());
        Superuser.tamper("update packs set id = ('00000000' || substr(id::text, 9))::uuid where app_name = 'old'");
        // When
        String kept = generate("fly", "acme", URL).path("packId");
        // Then
        assertThat(Superuser.read("select count(*) from packs where tenant_id = ?", acme.id()))
                .containsExactly("50");
        assertThat(Superuser.read("select max(id::text) from packs where tenant_id = ?", acme.id()))
                .containsExactly(kept);
    }

    @Test
    void repeatsTheAnswerForAKeyThatComesAgain() {
        // Given
        Map<String, String> wish = Map.of("provider", "fly", "appName", "acme", "appUrl", URL);
        String first = owner.calls()
                .header("Idempotency-Key", "pack-one-and-only-1")
                .body(wish)
                .post("/api/deploy/packs/generate")
                .path("packId");
        // When
        Response again = owner.calls()
                .header("Idempotency-Key", "pack-one-and-only-1")
                .body(wish)
                .post("/api/deploy/packs/generate");
        // Then
        assertThat(again.<String>path("packId")).isEqualTo(first);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    private Response generate(String provider, String name, String url) {
        return generate(owner, Map.of("provider", provider, "appName", name, "appUrl", url));
    }

    private static Response generate(Person who, Map<String, String> wish) {
        return who.calls().body(wish).post("/api/deploy/packs/generate");
    }

    private static byte[] download(Person who, Response made) {
        return who.calls().get(made.<String>path("downloadUrl")).asByteArray();
    }

    private Response preview(Response made) {
        return owner.calls().get("/api/deploy/packs/" + made.<String>path("packId"));
    }

    private String text(String provider, String path) {
        return preview(generate(provider, "acme", URL))
                .jsonPath()
                .getString("files.find { it.path == '" + path + "' }.text");
    }

    private void save(Map<String, String> answers) {
        owner.calls()
                .body(new HashMap<>(answers))
                .put("/api/deploy/config")
                .then()
                .statusCode(200);
    }

    private static List<String> names(byte[] zip) throws IOException {
        List<String> names = new ArrayList<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
