package dev.livegate.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.livegate.testing.Proves;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets come from the environment alone: no committed file of settings holds one (JOIN-104). */
class SecretsStayOutTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> SETTINGS = List.of(
            "deploy",
            "deploy-templates",
            "backend/src/main/resources",
            ".ci",
            ".github",
            ".mvn",
            "frontend/.npmrc",
            "frontend/package.json",
            "Dockerfile.native",
            "pom.xml");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:secret|password|passwd|token|(?:private|signing|encryption|checkpoint|api|access)[-_.]?keys?)"
                    + "[\"']?[ \\t]*[:=][ \\t]*[\"']?([a-z0-9+/=_:-]{8,})");
    private static final Pattern SHAPED = Pattern.compile("(?:sk|rk)_live_\\w{8,}|whsec_\\w{16,}|AKIA[0-9A-Z]{16}"
            + "|gh[pousr]_\\w{30,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|://[^\\s/:@{$]+:(?=[^\\s/@]*\\d)[^\\s/@{$]{6,}@");

    @Test
    @Proves("JOIN-104")
    void noFileOfSettingsHoldsASecret() throws IOException {
        // When
        List<String> found = new ArrayList<>();
        for (Path file : settings()) {
            secrets(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .forEach(secret -> found.add(ROOT.relativize(file) + ": " + secret));
        }
        // Then
        assertThat(found).isEmpty();
        assertThat(settings()).hasSizeGreaterThan(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIVEGATE_SIGNING_KEYS=2026-11:MIGHAgEAMBMGByqGSM49",
                "LIVEGATE_MAIL_PASSWORD: \"hunter2-and-more\"",
                "api_key = 'a1b2c3d4e5'",
                "url: postgresql://app:s3cret99@db.example.com/app",
                "stripe sk_live_51LivegateDemo",
                "-----BEGIN EC PRIVATE KEY-----"
            })
    void seesEachSecretThatIsPlanted(String line) {
        assertThat(secrets(line)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIVEGATE_MAIL_PASSWORD=",
                "LIVEGATE_SIGNING_KEYS: ${LIVEGATE_SIGNING_KEYS:?make keys with scripts/lib/Keys.java}",
                "JWT_SECRET={{key.placeholder}}",
                "postgresql://USER:PASSWORD@HOST/app"
            })
    void takesAPlaceholderForWhatItIs(String line) {
        assertThat(secrets(line)).isEmpty();
    }

    private static List<String> secrets(String text) {
        List<String> found = new ArrayList<>();
        SHAPED.matcher(text).results().forEach(match -> found.add(match.group()));
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            // A word is a placeholder or a name; what was made by chance has letters and digits.
            if (named.group(1).matches(".*\\d.*") && named.group(1).matches("(?i).*[a-z].*")) {
                found.add(named.group());
            }
        }
        return found;
    }

    private static List<Path> settings() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String place : SETTINGS) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(place))) {
                found.filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("/node_modules/"))
                        .filter(file -> !file.toString().endsWith("-lock.json"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
