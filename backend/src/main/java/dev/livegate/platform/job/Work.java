package dev.livegate.platform.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.scope.Actor;
import dev.livegate.platform.scope.Scope;
import java.util.Objects;

/** What one type of job does with its envelope. */
record Work(JobType<?> type, boolean ofTenant, Retries retries, Body body, Body afterLast) {

    interface Body {
        void run(Envelope envelope) throws Exception;
    }

    static <T> Work of(Job<T> job, ObjectMapper json) {
        JobType<T> type = job.type();
        return new Work(
                type,
                true,
                job.retries(),
                envelope -> job.run(scope(type, envelope), data(type, envelope, json)),
                envelope -> job.gaveUp(scope(type, envelope), data(type, envelope, json)));
    }

    static <T> Work of(PlatformJob<T> job, ObjectMapper json) {
        JobType<T> type = job.type();
        return new Work(type, false, job.retries(), envelope -> job.run(data(type, envelope, json)), envelope -> {});
    }

    private static Scope scope(JobType<?> type, Envelope envelope) {
        return new Scope(Objects.requireNonNull(envelope.tenant()), Actor.livegate(type.name()));
    }

    private static <T> T data(JobType<T> type, Envelope envelope, ObjectMapper json) throws JsonProcessingException {
        return json.treeToValue(envelope.data(), type.data());
    }
}
