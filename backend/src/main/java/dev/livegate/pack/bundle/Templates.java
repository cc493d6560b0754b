package dev.livegate.pack.bundle;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of deploy-templates, filled in. A file of a provider's folder goes before one of the same name in common. Two
 * braces are ours; a single one belongs to the file, be it YAML, shell or TypeScript.
 */
@Singleton
class Templates {

    private static final Pattern BRACES = Pattern.compile("\\{\\{([^{}\\n]*)}}|\\{");

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addParserHook(parser -> parser.addContentFilter(Templates::withSingleBraces))
            .addLocator(Templates::locate)
            .build();

    private final Map<String, Template> files = new ConcurrentHashMap<>();
    private final Map<String, Template> lines = new ConcurrentHashMap<>();

    String file(String folder, String path, Map<String, ?> data) {
        return files.computeIfAbsent(folder + "/" + path, id -> find(id, path)).render(data);
    }

    /** For a text of our own, such as one of a recipe. */
    String line(String text, Map<String, ?> data) {
        return lines.computeIfAbsent(text, engine::parse).render(data);
    }

    private Template find(String id, String path) {
        Template own = engine.getTemplate(id);
        return Objects.requireNonNull(own == null ? engine.getTemplate("common/" + path) : own, "no template " + id);
    }

    private static String withSingleBraces(String text) {
        return BRACES.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) == null ? "\\{" : "{" + found.group(1) + "}"));
    }

    private static Optional<TemplateLocation> locate(String id) {
        String resource = "/deploy-templates/" + id;
        return Templates.class.getResource(resource) == null ? Optional.empty() : Optional.of(new Location(resource));
    }

    private record Location(String resource) implements TemplateLocation {

        @Override
        public Reader read() {
            return new InputStreamReader(Templates.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.empty();
        }
    }
}
