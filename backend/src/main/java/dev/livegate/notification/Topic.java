package dev.livegate.notification;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.livegate.platform.scope.Role;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one can be told of. The words go out in webhooks: a promise, so they stay. */
@RegisterForReflection
@Schema(name = "Topic")
public enum Topic {
    APP_LIVE("app.live", "Your app went live"),
    APP_BLOCKED("app.blocked", "Going live was refused"),
    APP_REVERTED("app.reverted", "Going live was taken back"),
    APP_UNVERIFIED("app.unverified", "Your app must be verified again"),
    APP_FAILING("app.failing", "Your live app fails a check"),
    APP_RECOVERED("app.recovered", "Your live app is well again"),
    LAUNCH_COMPLETED("launch.completed", "A product went on sale"),
    LAUNCH_FAILED("launch.failed", "A launch failed"),
    LAUNCH_ROLLED_BACK("launch.rolled_back", "A launch was rolled back"),
    LAUNCH_HELD("launch.held", "A scheduled launch was held"),
    LAUNCH_PAUSED("launch.paused", "A recurring launch was paused"),
    LAUNCH_BATCH_ENDED("launch.batch_ended", "A batch of launches has ended"),
    WEBHOOK_DISABLED("webhook.disabled", "A webhook was switched off");

    /** These wait for no morning. */
    private static final Set<Topic> URGENT = Set.of(APP_FAILING, LAUNCH_FAILED);

    /** What an owner is written about until they choose otherwise. */
    private static final Set<Topic> FOR_OWNERS =
            Set.of(APP_FAILING, APP_RECOVERED, LAUNCH_FAILED, LAUNCH_ROLLED_BACK, LAUNCH_PAUSED, WEBHOOK_DISABLED);

    private final String word;
    private final String title;

    Topic(String word, String title) {
        this.word = word;
        this.title = title;
    }

    public static List<Topic> of(String[] words) {
        return Arrays.stream(values())
                .filter(topic -> List.of(words).contains(topic.word))
                .toList();
    }

    public static String[] words(Set<Topic> topics) {
        return topics.stream().sorted().map(Topic::word).toArray(String[]::new);
    }

    @JsonValue
    public String word() {
        return word;
    }

    public String title() {
        return title;
    }

    public boolean isUrgent() {
        return URGENT.contains(this);
    }

    public boolean isUsualFor(Role role) {
        return role == Role.owner && FOR_OWNERS.contains(this);
    }
}
