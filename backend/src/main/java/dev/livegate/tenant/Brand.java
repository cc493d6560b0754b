package dev.livegate.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** How a tenant looks. */
@Embeddable
public record Brand(
        @Nullable @Column(name = "primary_color") String primaryColor,
        @Nullable @Column(name = "secondary_color") String secondaryColor,
        @Nullable @Column(name = "logo_url") String logoUrl) {}
