package dev.livegate.deployment.provider;

import dev.livegate.platform.problem.Fix;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Provider")
record ProviderView(
        String id,
        String label,
        String goodFor,
        boolean needsCard,
        String sleep,
        String secretsAt,
        String databaseUrlAt,
        List<Fix> databaseSteps,
        List<PackKey> keys) {

    static ProviderView of(Provider provider) {
        return new ProviderView(
                provider.id(),
                provider.label(),
                provider.goodFor(),
                provider.needsCard(),
                provider.sleep(),
                provider.secretsAt(),
                provider.databaseUrlAt(),
                provider.databaseSteps(),
                provider.keys());
    }
}
