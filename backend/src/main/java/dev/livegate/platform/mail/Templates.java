package dev.livegate.platform.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes letters out. What comes from people is data: never markup, never a line of its own, never a template. */
@Singleton
class Templates {

    private final Engine engine = Engine.builder()
            .addDefaults()
            .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
            .addLocator(Templates::locate)
            .build();

    /** The first line of the .txt is the subject. */
    Rendered mail(String name, Map<String, Object> data) {
        Map<String, Object> inert = Inert.map(data);
        String[] subjectAndText = render("mail/" + name + ".txt", inert).strip().split("\n", 2);
        return new Rendered(
                subjectAndText[0].strip(),
                subjectAndText[1].strip() + "\n",
                render("mail/" + name + ".html", inert).strip() + "\n");
    }

    String render(String path, Map<String, ?> data) {
        Template template = engine.getTemplate(path);
        if (template == null) {
            throw new IllegalArgumentException("there is no template " + path);
        }
        return template.render(data);
    }

    private static Optional<TemplateLocation> locate(String path) {
        return Templates.class.getResource("/templates/" + path) == null
                ? Optional.empty()
                : Optional.of(new Location(path));
    }

    private record Location(String path) implements TemplateLocation {

        @Override
        public Reader read() {
            return new InputStreamReader(
                    Templates.class.getResourceAsStream("/templates/" + path), StandardCharsets.UTF_8);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(path.endsWith(".html") ? Variant.TEXT_HTML : Variant.TEXT_PLAIN));
        }
    }
}
