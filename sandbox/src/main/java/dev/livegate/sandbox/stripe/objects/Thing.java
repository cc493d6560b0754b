package dev.livegate.sandbox.stripe.objects;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of Stripe's objects: ordered fields, many of them null, as it goes over the wire. */
public final class Thing {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Thing with(String name, @Nullable Object value) {
        fields.put(name, value);
        return this;
    }

    /** A field that stays null for good in this small world. */
    Thing without(String... names) {
        for (var name : names) {
            fields.put(name, null);
        }
        return this;
    }

    @Nullable
    Object get(String name) {
        return fields.get(name);
    }

    String text(String name) {
        return String.valueOf(fields.get(name));
    }

    boolean is(String name, @Nullable Object value) {
        return Objects.equals(fields.get(name), value);
    }

    String id() {
        return text("id");
    }

    @JsonValue
    public Map<String, @Nullable Object> fields() {
        return fields;
    }

    /** Stripe's rules: keys are merged, an empty value removes its key, an empty metadata removes all. */
    Thing describe(Params params) {
        @SuppressWarnings("unchecked")
        var metadata = fields.get("metadata") instanceof Map<?, ?> map
                ? (Map<String, Object>) map
                : new LinkedHashMap<String, Object>();
        if (params.tree().get("metadata") instanceof String) {
            metadata.clear();
        } else {
            params.nested("metadata").ifPresent(given -> merge(metadata, given));
        }
        return with("metadata", metadata);
    }

    private static void merge(Map<String, Object> metadata, Params given) {
        given.tree().forEach((key, value) -> {
            if (value.equals("")) {
                metadata.remove(key);
            } else if (key.length() > 40 || String.valueOf(value).length() > 500 || metadata.size() >= 50) {
                throw StripeError.invalid(
                        "Metadata is limited to 50 keys of 40 and values of 500 characters", given.path(key));
            } else {
                metadata.put(key, value);
            }
        });
    }
}
