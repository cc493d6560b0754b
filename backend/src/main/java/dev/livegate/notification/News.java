package dev.livegate.notification;

import java.util.List;
import java.util.Map;

/**
 * What has happened: a sentence and perhaps some lines for people, facts for machines, and the page that shows it. No
 * secret and no host belongs in here: it leaves the house.
 */
public record News(Topic topic, String sentence, List<String> details, Map<String, ?> facts, String path) {

    public static News of(Topic topic, String sentence, String path) {
        return new News(topic, sentence, List.of(), Map.of(), path);
    }

    public News with(Map<String, ?> more) {
        return new News(topic, sentence, details, more, path);
    }

    public News listing(List<String> lines) {
        return new News(topic, sentence, lines, facts, path);
    }
}
