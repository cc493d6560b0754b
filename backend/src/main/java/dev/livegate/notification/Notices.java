package dev.livegate.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes notices in the very bytes in which they go out. */
@Singleton
public class Notices {

    public static final String TEST = "webhook.test";

    private final ObjectMapper json;
    private final ModeConfig mode;
    private final Time time;

    Notices(ObjectMapper json, ModeConfig mode, Time time) {
        this.json = json;
        this.mode = mode;
        this.time = time;
    }

    /** One that nobody is told of but whoever tries whether they would be. */
    public Notice test(Scope scope) {
        Instant now = time.now();
        var notice = new Notice(scope, TEST, now);
        notice.says("A test", "This is a test. Nothing has happened.", "/dashboard/settings/notifications");
        return kept(notice, Map.of());
    }

    Notice write(Scope scope, News news) {
        Instant now = time.now();
        var notice = new Notice(scope, news.topic().word(), now);
        notice.says(news.topic().title(), news.sentence(), news.path());
        notice.lists(news.details());
        return kept(notice, news.facts());
    }

    private Notice kept(Notice notice, Map<String, ?> facts) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("tenantId", notice.tenantId);
        data.put("sentence", notice.sentence());
        data.put("link", mode.publicUrl() + notice.path());
        data.putAll(facts);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", notice.topic());
        body.put("timestamp", notice.createdAt().toString());
        body.put("data", data);
        notice.weighs(text(body));
        // At once: what refers to it may be written by hand.
        notice.persistAndFlush();
        return notice;
    }

    private String text(Map<String, Object> body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException fault) {
            throw new IllegalArgumentException("these facts cannot be told", fault);
        }
    }
}
