package dev.livegate.platform.flow;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every flow of the application. Made late, through its proxy: a step may itself start flows. */
@ApplicationScoped
class Definitions {

    private final Map<String, Flow<?>> byName;

    Definitions(@All List<Flow<?>> flows) {
        this.byName = flows.stream().collect(Collectors.toMap(Flow::name, Function.identity()));
    }

    Flow<?> named(String name) {
        Flow<?> flow = byName.get(name);
        if (flow == null) {
            throw new IllegalStateException("no flow is called " + name);
        }
        return flow;
    }

    static <S> Step<S> step(Flow<S> flow, String name) {
        return flow.steps().stream()
                .filter(step -> step.name().equals(name))
                .map(step -> (Step<S>) step)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no step is called " + name));
    }
}
