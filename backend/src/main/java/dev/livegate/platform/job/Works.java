package dev.livegate.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every type of job that the application has. Made late, through its proxy: a job may itself enqueue jobs. */
@ApplicationScoped
class Works {

    private final Map<String, Work> byName;

    Works(@All List<Job<?>> jobs, @All List<PlatformJob<?>> platformJobs, ObjectMapper json) {
        this.byName = Stream.concat(
                        jobs.stream().map(job -> Work.of(job, json)),
                        platformJobs.stream().map(job -> Work.of(job, json)))
                .collect(Collectors.toMap(work -> work.type().name(), Function.identity()));
    }

    Collection<Work> all() {
        return byName.values();
    }

    void requireKnown(JobKey key) {
        Work work = byName.get(key.name());
        if (work == null || work.ofTenant() != (key.tenant() != null)) {
            throw new IllegalStateException("no such job, or the wrong owner: " + key.name());
        }
    }
}
