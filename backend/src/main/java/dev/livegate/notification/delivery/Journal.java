package dev.livegate.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.notification.Notice;
import dev.livegate.platform.scope.Scope;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads and writes the log of a delivery. */
@Singleton
public class Journal {

    private static final TypeReference<List<Try>> LINES = new TypeReference<>() {};

    private final ObjectMapper json;

    Journal(ObjectMapper json) {
        this.json = json;
    }

    public void add(Delivery delivery, Try line) {
        List<Try> lines = new ArrayList<>(lines(delivery));
        lines.add(line);
        try {
            delivery.tried(json.writeValueAsString(lines));
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a try cannot be written down", fault);
        }
    }

    /** Within the open transaction. */
    List<DeliveryView> views(Scope scope, List<Delivery> deliveries) {
        List<UUID> ids = deliveries.stream().map(Delivery::noticeId).toList();
        Map<UUID, Notice> notices =
                Notice.all(scope, ids).stream().collect(Collectors.toMap(notice -> notice.id, Function.identity()));
        return deliveries.stream()
                .map(one -> one.view(notices.get(one.noticeId()), lines(one)))
                .toList();
    }

    private List<Try> lines(Delivery delivery) {
        try {
            return json.readValue(delivery.log(), LINES);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException("a stored log cannot be read", fault);
        }
    }
}
