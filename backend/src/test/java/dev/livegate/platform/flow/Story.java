package dev.livegate.platform.flow;

import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A flow of three chapters. Tests write what happens in a chapter, and read what was told of a subject. */
@Singleton
class Story implements Flow<UUID> {

    interface Plot {
        void thicken(StepContext<UUID> context) throws Exception;
    }

    private final Map<String, Plot> plots = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> told = new ConcurrentHashMap<>();
    private final Map<UUID, List<FlowStatus>> statuses = new ConcurrentHashMap<>();
    private final Map<UUID, Integer> readings = new ConcurrentHashMap<>();

    void at(UUID subject, String chapter, Plot plot) {
        plots.put(subject + chapter, plot);
    }

    List<String> told(UUID subject) {
        return told.computeIfAbsent(subject, s -> new CopyOnWriteArrayList<>());
    }

    List<FlowStatus> statuses(UUID subject) {
        return statuses.computeIfAbsent(subject, s -> new CopyOnWriteArrayList<>());
    }

    int readings(UUID subject) {
        return readings.getOrDefault(subject, 0);
    }

    @Override
    public String name() {
        return "story";
    }

    @Override
    public List<Chapter> steps() {
        return List.of(new Chapter(this, "begin"), new Chapter(this, "middle"), new Chapter(this, "end"));
    }

    @Override
    public UUID subject(Scope scope, UUID id) {
        readings.merge(id, 1, Integer::sum);
        return id;
    }

    @Override
    public void changed(Scope scope, UUID subject, FlowStatus status, @Nullable String error) {
        statuses(subject).add(status);
    }

    private void tell(String chapter, StepContext<UUID> context) throws Exception {
        told(context.subject()).add(chapter);
        plots.getOrDefault(context.subject() + chapter, nothing -> {}).thicken(context);
    }

    record Chapter(Story story, String name) implements Undoable<UUID> {

        @Override
        public String title() {
            return "The " + name;
        }

        @Override
        public void run(StepContext<UUID> context) throws Exception {
            story.tell(name, context);
        }

        @Override
        public void undo(StepContext<UUID> context) throws Exception {
            story.tell("undo " + name, context);
        }
    }
}
