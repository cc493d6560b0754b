package dev.livegate.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.platform.secret.Secret;
import dev.livegate.sandbox.host.Answer;
import dev.livegate.sandbox.host.Call;
import dev.livegate.sandbox.host.HttpHost;
import dev.livegate.testing.LocalDb;
import dev.livegate.testing.OpenDatabases;
import dev.livegate.testing.Proves;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** F2, "my infrastructure is ready": frozen (GO-8). */
@QuarkusTest
@TestProfile(OpenDatabases.class)
class F2Test {

    private static final String OPENAI_KEY = "sk-proj-0123456789abcdefghijklmnop";

    @Test
    @Proves({"GO-5", "GO-8", "GO-14", "WIZ-1"})
    void leadsFromAProviderToAPackThatCanBeDownloaded() throws IOException {
        // Given
        Settler settler = Settler.arrived();
        List<Response> answers = new ArrayList<>();
        // When
        try (HttpHost openAi = HttpHost.open(OpenDatabases.OPENAI, F2Test::openAi)) {
            answers.add(settler.answer("provider", "DOCKER"));
            answers.add(settler.answer("appUrl", "http://localhost:5000"));
            answers.add(settler.answer("adminEmail", settler.email()));
            answers.add(settler.answer("databaseUrl", LocalDb.server().demoCustomer()));
            answers.add(settler.makeSecrets());
            answers.add(settler.bring("OPENAI_API_KEY", OPENAI_KEY));
            answers.add(settler.ask("openai"));
            answers.add(settler.preflight());
            answers.add(settler.pack("docker"));
        }
        // Then
        assertThat(answers).extracting(Response::statusCode).containsOnly(200);
        assertThat(answers.get(6).jsonPath().getString("findings.find { it.id == 'openai-answers' }.status"))
                .isEqualTo("passed");
        assertThat(answers.get(7).jsonPath().getList("findings.status", String.class))
                .containsOnly("passed");
        assertThat(settler.config().getString("provider")).isEqualTo("docker");
        assertThat(settler.config().getString("status")).isEqualTo("configured");
        assertThat(settler.config().getString("nextStep")).isEqualTo("verify");
        Map<String, String> pack = unzipped(settler, answers.get(8).path("downloadUrl"));
        assertThat(pack).isNotEmpty();
        assertThat(String.join("", pack.values()))
                .contains("JWT_SECRET")
                .doesNotContain(values(answers.get(4)))
                .doesNotContain(OPENAI_KEY, "demo_customer");
    }

    @Test
    @Proves({"WIZ-23", "WIZ-27"})
    void showsEachSecretOnceAndAfterwardsItsFingerprint() {
        // Given
        Settler settler = Settler.withoutSecrets();
        String key = UUID.randomUUID().toString();
        Response once = settler.makeSecrets(key);
        // When
        Response again = settler.makeSecrets(key);
        // Then
        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(again.<String>path("code")).isEqualTo("SECRET_ALREADY_SHOWN");
        assertThat(again.asString() + settler.everythingThatCanBeRead()).doesNotContain(values(once));
        for (String name : Settler.SECRETS) {
            assertThat(settler.config().getString("keys.find { it.name == '" + name + "' }.fingerprint"))
                    .isEqualTo(Secret.of(once.path(name)).fingerprint())
                    .hasSize(8);
        }
    }

    @Test
    void goesOnWhereItStoppedOnWhateverDeviceComesBack() {
        // Given
        Settler phone = Settler.arrived();
        Settler laptop = phone.onAnotherDevice();
        List<Runnable> steps = List.of(
                () -> phone.answer("provider", "docker"),
                () -> {
                    phone.answer("appUrl", "http://localhost:5000");
                    phone.answer("adminEmail", phone.email());
                },
                () -> phone.answer("databaseUrl", LocalDb.server().demoCustomer()),
                phone::makeSecrets,
                phone::preflight);
        List<String> offered = new ArrayList<>(List.of(laptop.config().getString("nextStep")));
        // When
        steps.forEach(step -> {
            step.run();
            offered.add(laptop.config().getString("nextStep"));
        });
        // Then
        assertThat(offered).containsExactly("provider", "url", "database", "secrets", "preflight", "verify");
        assertThat(laptop.config().<Map<String, Object>>get())
                .isEqualTo(phone.config().get());
    }

    @Test
    void passesWithADatabaseThatOnlyItsProviderReaches() {
        // Given
        Settler settler = Settler.withoutSecrets();
        settler.makeSecrets();
        settler.answer("provider", "railway");
        settler.answer("databaseUrl", "postgresql://postgres:x@postgres.railway.internal:5432/railway");
        // When
        JsonPath run = settler.preflight().jsonPath();
        // Then
        assertThat(run.getString("status")).isEqualTo("passed");
        assertThat(run.getString("findings.find { it.id == 'DatabaseReachable' }.status"))
                .isEqualTo("deferred");
        assertThat(settler.config().getString("nextStep")).isEqualTo("verify");
        assertThat(settler.pack("railway").statusCode()).isEqualTo(200);
    }

    private static Answer openAi(Call call) {
        boolean known = call.header("authorization")
                .filter(("Bearer " + OPENAI_KEY)::equals)
                .isPresent();
        return known
                ? Answer.json(200, Map.of("object", "list", "data", List.of()))
                : Answer.json(401, Map.of("error", Map.of("code", "invalid_api_key")));
    }

    private static List<String> values(Response made) {
        return Settler.SECRETS.stream().map(name -> made.<String>path(name)).toList();
    }

    private static Map<String, String> unzipped(Settler settler, String address) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        byte[] bytes =
                settler.calls().get(address).then().statusCode(200).extract().asByteArray();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
