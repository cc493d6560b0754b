package dev.livegate.checklist.template;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whom an item concerns, as the template writes it: always, chosen (only who says so), live, integration:stripe,twilio (one
 * of them), key:NAME, seen:FACT, or several of these with a plus between them.
 */
public record Concern(List<Term> terms) {

    /** One condition; several names are alternatives. */
    public record Term(Kind kind, List<String> names) {

        private boolean meets(Circumstances tenant) {
            return switch (kind) {
                case always -> true;
                case chosen -> false;
                case live -> tenant.live();
                case integration -> names.stream().anyMatch(tenant.integrations()::contains);
                case key -> names.stream().anyMatch(tenant.keys()::contains);
                case seen -> names.stream().anyMatch(tenant.seen()::contains);
            };
        }

        private String words() {
            return switch (kind) {
                case always -> "in any case";
                case chosen -> "once you say so";
                case live -> "once your app is live";
                case integration -> "once you use " + String.join(" or ", names);
                case key -> "once " + names.get(0) + " is set";
                case seen -> "once something reports it";
            };
        }
    }

    enum Kind {
        always,
        chosen,
        live,
        integration,
        key,
        seen
    }

    static Concern parse(String text) {
        return new Concern(Arrays.stream(text.split("\\+")).map(Concern::term).toList());
    }

    public boolean meets(Circumstances tenant) {
        return terms.stream().allMatch(term -> term.meets(tenant));
    }

    public boolean isAlways() {
        return terms.stream().allMatch(term -> term.kind() == Kind.always);
    }

    /** The facts of which it is enough that somebody saw them once. */
    Stream<String> seen() {
        return terms.stream().filter(term -> term.kind() == Kind.seen).flatMap(term -> term.names().stream());
    }

    /** Such as "once you use stripe". */
    public String words() {
        return terms.stream().map(Term::words).collect(Collectors.joining(" and "));
    }

    private static Term term(String text) {
        String[] parts = text.split(":", 2);
        List<String> names = parts.length == 1 ? List.of() : List.of(parts[1].split(","));
        return new Term(Kind.valueOf(parts[0]), names);
    }
}
