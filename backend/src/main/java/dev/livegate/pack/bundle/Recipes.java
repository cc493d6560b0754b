package dev.livegate.pack.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.deployment.provider.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

@Singleton
class Recipes {

    private final Map<String, Recipe> read = new ConcurrentHashMap<>();
    private final ObjectMapper json;

    Recipes(ObjectMapper json) {
        this.json = json;
    }

    Recipe of(Provider provider) {
        return read.computeIfAbsent(provider.id(), this::read);
    }

    private Recipe read(String provider) {
        String resource = "/deploy-templates/" + provider + "/pack.json";
        try (InputStream text = Recipes.class.getResourceAsStream(resource)) {
            return json.readValue(Objects.requireNonNull(text, resource), Recipe.class);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
