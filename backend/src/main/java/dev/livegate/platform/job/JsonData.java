package dev.livegate.platform.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

record JsonData(ObjectMapper json) implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        try {
            return data == null ? null : json.writeValueAsBytes(data);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
        try {
            return data == null ? null : json.readValue(data, type);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
