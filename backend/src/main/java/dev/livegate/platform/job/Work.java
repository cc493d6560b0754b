package dev.livegate.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import java.util.Objects;

/** What one type of job does with its envelope. */
record Work(JobType<?> type, boolean ofTenant, Retries retries, Body body) {

    interface Body {
        void run(Envelope envelope) throws Exception;
    }

    static <T> Work of(Job<T> job, ObjectMapper json) {
        JobType<T> type = job.type();
        return new Work(type, true, job.retries(), envelope -> {
            var scope = new Scope(Objects.requireNonNull(envelope.tenant()), Actor.livegate(type.name()));
            job.run(scope, json.treeToValue(envelope.data(), type.data()));
        });
    }

    static <T> Work of(PlatformJob<T> job, ObjectMapper json) {
        JobType<T> type = job.type();
        return new Work(
                type, false, job.retries(), envelope -> job.run(json.treeToValue(envelope.data(), type.data())));
    }
}
