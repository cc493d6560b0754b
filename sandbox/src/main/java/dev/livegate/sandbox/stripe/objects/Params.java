package dev.livegate.sandbox.stripe.objects;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Form-encoded parameters with Stripe's brackets: a[b]=1, c[]=x and d[0][e]=y become maps within maps. */
public final class Params {
    private final String prefix;
    private final Map<String, Object> tree;

    private Params(String prefix, Map<String, Object> tree) {
        this.prefix = prefix;
        this.tree = tree;
    }

    public static Params parse(String form) {
        var tree = new LinkedHashMap<String, Object>();
        for (var pair : form.split("&")) {
            var parts = pair.split("=", 2);
            if (!parts[0].isBlank()) {
                put(tree, keys(decoded(parts[0])), parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return new Params("", tree);
    }

    public Map<String, Object> tree() {
        return tree;
    }

    /** Refuses what the endpoint does not know, as Stripe does. */
    Params only(String... names) {
        var known = Set.of(names);
        for (var name : tree.keySet()) {
            if (!known.contains(name)) {
                throw StripeError.unknownParameter(path(name));
            }
        }
        return this;
    }

    boolean has(String name) {
        return tree.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(tree.get(name)).map(value -> {
            if (value instanceof String text) {
                return text;
            }
            throw StripeError.invalid("Invalid string: " + path(name), path(name));
        });
    }

    String required(String name) {
        return text(name).filter(text -> !text.isEmpty()).orElseThrow(() -> StripeError.missing(path(name)));
    }

    Optional<Long> integer(String name) {
        return text(name).map(text -> {
            if (!text.matches("-?\\d{1,15}")) {
                throw StripeError.coded("parameter_invalid_integer", "Invalid integer: " + text, path(name));
            }
            return Long.parseLong(text);
        });
    }

    Optional<Boolean> bool(String name) {
        return text(name).map(text -> {
            if (!text.equals("true") && !text.equals("false")) {
                throw StripeError.invalid("Invalid boolean: " + text, path(name));
            }
            return Boolean.parseBoolean(text);
        });
    }

    Optional<String> oneOf(String name, String... valid) {
        return text(name).map(text -> {
            if (!Set.of(valid).contains(text)) {
                var words = String.join(", ", valid);
                throw StripeError.invalid("Invalid " + path(name) + ": must be one of " + words, path(name));
            }
            return text;
        });
    }

    @SuppressWarnings("unchecked")
    Optional<Params> nested(String name) {
        return Optional.ofNullable(tree.get(name)).map(value -> {
            if (value instanceof Map<?, ?> map) {
                return new Params(path(name), (Map<String, Object>) map);
            }
            throw StripeError.invalid("Invalid object: " + path(name), path(name));
        });
    }

    /** A list's texts, whether it was sent as name[] or as name[0]. */
    List<String> texts(String name) {
        return nested(name).map(list -> list.tree.values()).orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
    }

    List<Params> items(String name) {
        var list = nested(name);
        if (list.isEmpty()) {
            return List.of();
        }
        return list.get().tree.keySet().stream()
                .flatMap(index -> list.get().nested(index).stream())
                .toList();
    }

    String path(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }

    /** The same for the same parameters in any order. */
    public String canonical() {
        return sorted(tree);
    }

    private static String sorted(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + sorted(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining("&", "{", "}"));
        }
        return String.valueOf(value);
    }

    private static List<String> keys(String name) {
        var keys = new ArrayList<String>();
        for (var key : name.split("\\[")) {
            keys.add(key.replace("]", ""));
        }
        return keys;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, List<String> keys, String value) {
        var key = keys.get(0).isEmpty() ? String.valueOf(tree.size()) : keys.get(0);
        if (keys.size() == 1) {
            tree.put(key, value);
        } else {
            var below = tree.get(key) instanceof Map<?, ?> map
                    ? (Map<String, Object>) map
                    : new LinkedHashMap<String, Object>();
            tree.put(key, below);
            put(below, keys.subList(1, keys.size()), value);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
