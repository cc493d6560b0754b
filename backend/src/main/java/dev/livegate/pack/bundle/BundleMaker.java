package dev.livegate.pack.bundle;

import dev.livegate.deployment.provider.Provider;
import dev.livegate.platform.mode.ModeConfig;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

@Singleton
public class BundleMaker {

    private static final List<String> COMMON = List.of(
            "DEPLOY_STEPS.md",
            "POST_DEPLOY_CHECK.md",
            "SECRETS_CHECKLIST.md",
            ".env.example",
            "livegate-probe.sh",
            "livegate-browser.mjs");

    private final Templates templates;
    private final Recipes recipes;
    private final ModeConfig mode;

    BundleMaker(Templates templates, Recipes recipes, ModeConfig mode) {
        this.templates = templates;
        this.recipes = recipes;
        this.mode = mode;
    }

    public Bundle make(Order order) {
        Recipe recipe = recipes.of(order.provider());
        Map<String, Object> data = data(order, recipe);
        List<PackFile> files = new ArrayList<>();
        COMMON.forEach(path -> files.add(file(order.provider(), path, data)));
        recipe.files().forEach(path -> files.add(file(order.provider(), path, data)));
        // A file that an order has no use for comes out empty.
        files.removeIf(file -> file.text().isBlank());
        files.add(Manifest.of(order, files));
        return Bundle.of(files);
    }

    private PackFile file(Provider provider, String path, Map<String, Object> data) {
        return new PackFile(path, templates.file(provider.id(), path, data));
    }

    private Map<String, Object> data(Order order, Recipe recipe) {
        Map<String, Object> data = new HashMap<>(facts(order));
        recipe.words().forEach((name, text) -> data.put(name, templates.line(text, data)));
        EnvKeys keys = new EnvKeys(order, recipe, text -> templates.line(text, data));
        data.put("variables", keys.all());
        data.put("requiredNames", keys.required());
        data.put("optionalNames", keys.optional());
        return data;
    }

    private Map<String, Object> facts(Order order) {
        Provider provider = order.provider();
        Map<String, Object> facts = new HashMap<>();
        facts.put("slug", order.app());
        facts.put("url", order.url());
        facts.put("origin", order.address().origin());
        facts.put("host", order.address().host().inUrl());
        facts.put("port", order.address().port());
        facts.put("https", order.address().isSecure());
        facts.put("external", order.isExternal());
        facts.put("healthPath", order.healthPath());
        facts.put("readyPath", order.readyPath());
        facts.put("provider", provider.id());
        facts.put("label", provider.label());
        facts.put("secretsAt", provider.secretsAt());
        facts.put("livegateUrl", mode.publicUrl());
        return facts;
    }
}
