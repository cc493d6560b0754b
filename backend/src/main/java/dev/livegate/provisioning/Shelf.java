package dev.livegate.provisioning;

import dev.livegate.platform.flow.Step;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All steps there are; a plan names those it wants, in order. */
@Singleton
class Shelf {

    private final Map<String, ProvisioningStep> byName;

    Shelf(@All List<ProvisioningStep> steps) {
        byName = steps.stream().collect(Collectors.toMap(Step::name, Function.identity()));
    }

    List<Step<Newcomer>> inOrder(String... names) {
        return Arrays.stream(names)
                .<Step<Newcomer>>map(name -> Objects.requireNonNull(byName.get(name), name))
                .toList();
    }
}
