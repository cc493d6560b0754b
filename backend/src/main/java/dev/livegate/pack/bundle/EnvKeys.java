package dev.livegate.pack.bundle;

import dev.livegate.deployment.key.Generator;
import dev.livegate.deployment.provider.PackKey;
import dev.livegate.pack.bundle.Recipe.KeyNote;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of a pack, as its templates see them. */
record EnvKeys(Order order, Recipe recipe, UnaryOperator<String> fill) {

    private static final String DATABASE_URL = "DATABASE_URL";

    /** First those of the pack alone: others may be made of them. */
    List<Map<String, String>> all() {
        return Stream.concat(
                        ofThePack(),
                        order.provider().keys().stream()
                                .map(key -> entry(key.name(), purpose(key), need(key), command(key))))
                .toList();
    }

    /** Without these the app cannot work. */
    String required() {
        return names(this::isNeeded);
    }

    String optional() {
        return names(key -> !isNeeded(key));
    }

    private boolean isNeeded(PackKey key) {
        return isBrought(key) || key.isRequired() || key.need() == PackKey.Need.answer;
    }

    private Stream<Map<String, String>> ofThePack() {
        List<String> known = order.provider().keys().stream().map(PackKey::name).toList();
        return recipe.keys().entrySet().stream()
                .filter(note ->
                        !known.contains(note.getKey()) && note.getValue().concerns(order))
                .map(note -> entry(
                        note.getKey(),
                        Objects.requireNonNull(note.getValue().purpose(), note.getKey()),
                        "required",
                        command(note.getKey())));
    }

    private Map<String, String> entry(String name, String purpose, String need, String command) {
        return Map.of(
                "name", name,
                "purpose", purpose,
                "need", need,
                "command", command,
                "placeholder", placeholder(name),
                "where", where(name));
    }

    private static String command(PackKey key) {
        return key.need() == PackKey.Need.provider ? "" : command(key.name());
    }

    private static String command(String name) {
        return Generator.of(name).map(Generator::command).orElse("");
    }

    private String where(String name) {
        KeyNote note = recipe.keys().get(name);
        return note == null ? order.provider().secretsAt() : fill.apply(note.where());
    }

    private String placeholder(String name) {
        KeyNote note = recipe.keys().get(name);
        String own = note == null || note.placeholder() == null ? "" : fill.apply(note.placeholder());
        return own.isEmpty() ? usual(name) : own;
    }

    private String usual(String name) {
        return switch (name) {
            case "APP_URL" -> order.url();
            case DATABASE_URL -> "postgresql://change-me:change-me@change-me:5432/change-me";
            default -> "change-me";
        };
    }

    private String purpose(PackKey key) {
        return isBrought(key) ? "Where your app finds its database." : key.purpose();
    }

    private String need(PackKey key) {
        if (isBrought(key)) {
            return "your answer";
        }
        return switch (key.need()) {
            case answer -> "your answer";
            case provider -> "made by " + order.provider().label();
            case required -> "required";
            case recommended -> "recommended";
        };
    }

    private boolean isBrought(PackKey key) {
        return order.isExternal() && key.name().equals(DATABASE_URL);
    }

    private String names(Predicate<PackKey> wanted) {
        return order.provider().keys().stream()
                .filter(wanted)
                .map(PackKey::name)
                .collect(Collectors.joining(" "));
    }
}
