package dev.livegate.notification.letter;

import dev.livegate.notification.Topic;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that one can be told of, and what this person chose. Mails go to an address only once it is proven. */
@Schema(name = "Notifications")
record ChoicesView(String email, boolean verified, List<Line> topics, Choices.@Nullable Quiet quietHours) {

    @Schema(name = "NotificationTopic")
    record Line(Topic topic, String title, boolean urgent, boolean mail) {}
}
