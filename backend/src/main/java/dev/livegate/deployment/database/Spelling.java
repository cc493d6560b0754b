package dev.livegate.deployment.database;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came along when the URL was copied, and whether it is one of PostgreSQL at all. */
final class Spelling implements Trap {

    private static final Pattern REFERENCE = Pattern.compile("^\\$.*|.*(\\$\\{|\\{\\{).*", Pattern.DOTALL);
    private static final Set<String> OURS = Set.of("postgres", "postgresql");

    @Override
    public Stream<Ailment> in(Written url, @Nullable String hosting) {
        if (url.trimmed.isEmpty()) {
            return Stream.of(Ailment.MISSING);
        }
        if (REFERENCE.matcher(url.text).matches()) {
            return Stream.of(Ailment.REFERENCE);
        }
        return Found.none()
                .when(url.named, Ailment.NAME_PASTED)
                .when(url.quoted, Ailment.QUOTED)
                .when(!url.raw.equals(url.trimmed), Ailment.SPACES_AROUND)
                .when(url.text.chars().anyMatch(c -> c <= ' '), Ailment.SPACE_INSIDE)
                .and(scheme(url.scheme));
    }

    static boolean isPostgres(Written url) {
        return OURS.contains(url.scheme);
    }

    private static Stream<Ailment> scheme(String scheme) {
        return switch (scheme) {
            case "postgresql" -> Stream.empty();
            case "postgres" -> Stream.of(Ailment.ALIAS_SCHEME);
            case "" -> Stream.of(Ailment.NO_SCHEME);
            case "jdbc:postgresql" -> Stream.of(Ailment.JDBC_SCHEME);
            default ->
                Stream.of(
                        scheme.matches("postgres(ql)?\\+(?!.*prisma).+")
                                ? Ailment.DRIVER_SCHEME
                                : Ailment.OTHER_DATABASE);
        };
    }
}
