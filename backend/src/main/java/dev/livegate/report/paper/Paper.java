package dev.livegate.report.paper;

import dev.livegate.platform.check.Finding;
import dev.livegate.report.Document;
import dev.livegate.report.ReportVerdict;
import dev.livegate.report.SignedReport;
import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A report as one page of HTML for screen and printer: no script, nothing loaded, one style that the policy names. */
@Singleton
class Paper {

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private final String style = resource("report.css");
    private final Template template = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .build()
            .parse(resource("report.html"), Variant.forContentType(Variant.TEXT_HTML));

    String of(SignedReport signed) {
        Document report = signed.report();
        Map<String, Object> words = new HashMap<>();
        words.put("style", new RawString(style));
        words.put("go", report.verdict() == ReportVerdict.GO);
        words.put("verdict", Wording.verdict(report));
        words.put("headline", report.headline());
        words.put("title", Wording.title(report));
        words.put("facts", Wording.facts(report).stream().map(Paper::map).toList());
        words.put(
                "findings",
                Wording.findings(report).stream().map(one -> map(report, one)).toList());
        words.put("instance", report.from().instance());
        words.put(
                "signature",
                signed.signature() == null ? "" : signed.signature().value());
        words.put("key", signed.signature() == null ? "" : signed.signature().keyId());
        return template.render(words);
    }

    String policy() {
        return POLICY.formatted(digest(style));
    }

    private static Map<String, Object> map(Document report, Finding finding) {
        return Map.of(
                "mark", Wording.mark(finding.status()),
                "status", finding.status().name(),
                "title", finding.title(),
                "message", finding.message(),
                "fixes", Wording.fixes(finding),
                "evidence", Wording.evidence(report, finding).map(Paper::map).toList());
    }

    private static Map<String, Object> map(Wording.Line line) {
        return Map.of("name", line.name(), "value", line.value());
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Paper.class.getResourceAsStream("/templates/report/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
