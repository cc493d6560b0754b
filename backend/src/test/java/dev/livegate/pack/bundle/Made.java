package dev.livegate.pack.bundle;

import dev.livegate.deployment.provider.Provider;
import dev.livegate.deployment.provider.Providers;
import dev.livegate.platform.outbound.Target;
import io.quarkus.arc.Arc;
import java.util.List;
import java.util.stream.Stream;

/** A pack as a test looks at it. */
record Made(Order order, Bundle bundle) {

    static final String URL = "https://app.acme.example.com";

    static Made of(Provider provider, Database database) {
        return of(new Order(provider, "acme", Target.parse(URL), database, "/api/health", "/api/ready"));
    }

    static Made of(Order order) {
        return new Made(order, bean(BundleMaker.class).make(order));
    }

    static Made of(String provider, Database database) {
        return of(bean(Providers.class).find(provider).orElseThrow(), database);
    }

    /** Every provider with every kind of database. */
    static List<Made> all() {
        return bean(Providers.class).all().stream()
                .flatMap(provider -> Stream.of(Database.values()).map(database -> of(provider, database)))
                .toList();
    }

    List<String> paths() {
        return bundle.files().stream().map(PackFile::path).toList();
    }

    String text(String path) {
        return bundle.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError(this + " has no " + path))
                .text();
    }

    @Override
    public String toString() {
        return order.provider().id() + " with a database that is " + order.database();
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
