package dev.livegate.deployment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tenant has said about its app, secrets aside; of the database URL only where it leads. */
@Embeddable
public record Answers(
        @Nullable String provider,

        @Nullable @Column(name = "app_url") String appUrl,

        @Nullable @Column(name = "db_host") String databaseHost,

        @Nullable @Column(name = "db_provider") String databaseProvider,

        @Nullable @Column(name = "admin_email") String adminEmail,

        @Nullable @Column(name = "health_path") String healthPath,

        @Nullable @Column(name = "ready_path") String readyPath) {

    public static final Answers NONE = new Answers(null, null, null, null, null, null, null);

    /** Of another server, address or database, what was seen of the one before says nothing. */
    public boolean isWhere(Answers before) {
        return Objects.equals(provider, before.provider)
                && Objects.equals(appUrl, before.appUrl)
                && Objects.equals(databaseHost, before.databaseHost);
    }
}
