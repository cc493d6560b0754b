package dev.livegate.provisioning.steps;

import dev.livegate.content.FixtureService;
import dev.livegate.content.PostService;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Tx;
import dev.livegate.provisioning.Newcomer;
import dev.livegate.provisioning.ProvisionLog;
import dev.livegate.provisioning.ProvisioningStep;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Map;

@Singleton
class SeedDefaults implements ProvisioningStep {

    private final Tx tx;
    private final PostService posts;
    private final FixtureService fixtures;

    SeedDefaults(Tx tx, PostService posts, FixtureService fixtures) {
        this.tx = tx;
        this.posts = posts;
        this.fixtures = fixtures;
    }

    @Override
    public String name() {
        return "seed-defaults";
    }

    @Override
    public String title() {
        return "Add a welcome post and a sample fixture";
    }

    @Override
    public boolean onlyWrites() {
        return true;
    }

    @Override
    public void run(StepContext<Newcomer> context) {
        Newcomer newcomer = context.subject();
        ProvisionLog.info("Seeding default content", newcomer.tenant(), Map.of("plan", newcomer.plan()));
        tx.run(context.scope(), () -> {
            posts.seedWelcome(context.scope(), newcomer.name());
            fixtures.seedSample(
                    context.scope(), newcomer.setUpAt().atZone(ZoneOffset.UTC).toLocalDate());
        });
    }
}
