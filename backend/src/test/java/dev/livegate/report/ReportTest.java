package dev.livegate.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.report.Draft.Evidence;
import dev.livegate.testing.Canaries;
import dev.livegate.testing.People;
import dev.livegate.testing.People.Person;
import dev.livegate.testing.People.Team;
import dev.livegate.testing.Proves;
import dev.livegate.testing.Superuser;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ReportTest {

    private final Team acme = People.tenant("acme");
    private final Person owner = acme.owner();

    @Test
    @Proves("GO-4")
    void keepsAReportWordForWordAndSignsIt() {
        // Given
        UUID id = Drafts.kept(acme.scope(), "It does not answer.", new Evidence("HealthAnswers", "status", "500"));
        // When
        Response answer = read(owner, id, "");
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, Object> report = answer.path("report");
        assertThat(report)
                .containsEntry("format", "livegate-report-1")
                .containsEntry("id", id.toString())
                .containsEntry("kind", "VERIFICATION")
                .containsEntry("verdict", "NO-GO")
                .containsEntry("headline", "It does not answer.")
                .containsEntry("judgedAt", "2026-11-21T16:00:00.123Z")
                .containsEntry("from", Map.of("instance", "http://localhost:8080", "preview", true))
                .containsEntry("evidence", List.of(Map.of("check", "HealthAnswers", "name", "status", "value", "500")));
        assertThat(answer.<String>path("report.subject.fingerprint")).isEqualTo("ab".repeat(32));
        assertThat(answer.<String>path("signature.value")).matches("[0-9a-f]{128}");
    }

    @Test
    void listsTheNewestFirst() {
        // Given
        Drafts.kept(acme.scope(), "first");
        Drafts.kept(acme.scope(), "second");
        // When
        Response list = owner.calls().get("/api/deploy/reports?limit=1");
        // Then
        assertThat(list.jsonPath().getList("items.headline")).containsExactly("second");
        assertThat(list.jsonPath().getList("items.verdict")).containsExactly("NO-GO");
        Response rest = owner.calls().get("/api/deploy/reports?after=" + list.<String>path("next"));
        assertThat(rest.jsonPath().getList("items.headline")).containsExactly("first");
    }

    @Test
    void isAPageOfItsOwnWithoutAnyScript() throws Exception {
        // Given
        UUID id = Drafts.kept(acme.scope(), "<script>alert(1)</script> {headline}");
        // When
        Response page = read(owner, id, ".html");
        // Then
        String html = page.asString();
        assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(html)
                .contains("NO-GO", "&lt;script&gt;alert(1)&lt;/script&gt; {headline}", "Read the log of the app.")
                .doesNotContain("<script", "src=", "href=", "style=", "onload");
        assertThat(html.indexOf("Check of HealthAnswers")).isLessThan(html.indexOf("Check of DnsResolves"));
        String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page.headers().getValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void isMarkdownThatQuotesWhatStrangersSay() {
        // Given
        UUID id = Drafts.kept(
                acme.scope(), "Not yet", new Evidence("HealthAnswers", "first bytes", "# [free](http://evil) <b>"));
        // When
        Response page = read(owner, id, ".md");
        // Then
        assertThat(page.contentType()).isEqualTo("text/markdown;charset=UTF-8");
        assertThat(page.asString())
                .startsWith("# NO-GO · Not yet\n")
                .contains("- To do: Read the log of the app.", "\\# \\[free\\](http://evil) \\<b\\>");
    }

    @Test
    void isRecognisedByAnybodyAsOurs() {
        // Given
        String report = read(owner, Drafts.kept(acme.scope()), "").asString();
        // When
        Response answer = verify(report);
        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Boolean>path("authentic")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "NO-GO,GO",
        "it does not answer,it does answer",
        "answers with 500,answers with 200",
        "\"revision\":3,\"revision\":4",
        "\"strict\":true,\"strict\":false",
        "\"preview\":true,\"preview\":false",
        "\"findings\":,\"more\":1¦\"findings\":",
        "\"keyId\":\",\"keyId\":\"x",
        "Ed25519,none"
    })
    void isRecognisedAsForgedWhenOneWordIsChanged(String original, String forged) {
        // Given
        String report = read(owner, Drafts.kept(acme.scope()), "").asString();
        // When
        Response answer = verify(report.replaceFirst(original, forged.replace('¦', ',')));
        // Then
        assertThat(report).contains(original);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Boolean>path("authentic")).isFalse();
    }

    @Test
    void isShownToWhoeverHasItsLink() {
        // Given
        UUID id = Drafts.kept(acme.scope());
        // When
        Response shared = share(id);
        // Then
        assertThat(shared.statusCode()).isEqualTo(201);
        String token = tokenOf(shared);
        Response seen = given().get("/public/reports/" + token);
        assertThat(seen.asString()).isEqualTo(read(owner, id, "").asString());
        assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Superuser.read("select t::text from report_links t"))
                .allMatch(row -> !row.contains(token))
                .isNotEmpty();
    }

    @Test
    void isShownToNobodyOnceItsLinkIsTakenBack() {
        // Given
        Response shared = share(Drafts.kept(acme.scope()));
        // When
        Response revoked = owner.calls().delete("/api/deploy/report-links/" + shared.path("item.id"));
        // Then
        assertThat(revoked.statusCode()).isEqualTo(204);
        assertThat(given().get("/public/reports/" + tokenOf(shared)).statusCode())
                .isEqualTo(404);
        assertThat(owner.calls().get("/api/deploy/report-links").jsonPath().getList("items"))
                .isEmpty();
        assertThat(Superuser.read(
                        "select event from audit_record where tenant_id = ? and event like 'REPORT%' order by seq",
                        acme.id()))
                .containsExactly("REPORT_SHARED", "REPORT_LINK_REVOKED");
    }

    @Test
    void isShownToNobodyOnceItsLinkIsTooOld() {
        // Given
        Response shared = share(Drafts.kept(acme.scope()));
        Superuser.tamper("update report_links set expires_at = now() where tenant_id = ?", acme.id());
        // When
        Response answer = given().get("/public/reports/" + tokenOf(shared));
        // Then
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String>path("code")).isEqualTo("NOT_FOUND");
    }

    @Test
    void showsAMemberTheResultWithoutDetails() {
        // Given
        UUID id = Drafts.kept(acme.scope(), "Not yet", new Evidence("HealthAnswers", "address", "93.184.216.34"));
        Person member = acme.member();
        // When
        String seen = Stream.of("", ".md", ".html")
                .map(form -> read(member, id, form).asString())
                .reduce("", String::concat);
        String listed = member.calls().get("/api/deploy/reports").asString();
        // Then
        assertThat(listed).contains("An owner or admin sees why.").doesNotContain("Not yet");
        assertThat(seen)
                .contains("An owner or admin sees why.", "An owner or admin sees the details.")
                .doesNotContain("Not yet", "answers with 500", "93.184.216.34", "abab", "\"signature\"");
    }

    @Test
    void tellsNoSecretThatAnAppGaveAway() {
        // Given
        try (Canaries canaries = new Canaries()) {
            UUID id = Drafts.kept(
                    acme.scope(),
                    "It answered with Authorization: Bearer " + canaries.next("bearer"),
                    new Evidence("HealthAnswers", "first bytes", "{\"dbPassword\": \"" + canaries.next("json") + "\"}"),
                    new Evidence("HealthAnswers", "header", "set-cookie: sid=" + canaries.next("cookie")),
                    new Evidence("HealthAnswers", "url", "postgres://ada:" + canaries.next("url") + "@db/shop"),
                    new Evidence("HealthAnswers", "first bytes", "<pre>" + canaries.next("bare") + "</pre>"));
            // When
            Stream.of("", ".md", ".html")
                    .forEach(form -> owner.calls().filter(canaries.http()).get("/api/deploy/reports/" + id + form));
            // Then
            canaries.assertUnseen();
        }
    }

    private Response share(UUID report) {
        return owner.calls().body(Map.of("reportId", report)).post("/api/deploy/report-links");
    }

    private static Response read(Person reader, UUID id, String form) {
        return reader.calls().get("/api/deploy/reports/" + id + form);
    }

    private static Response verify(String report) {
        return given().contentType("application/json").body(report).post("/public/reports/verify");
    }

    private static String tokenOf(Response shared) {
        String url = shared.path("url");
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
