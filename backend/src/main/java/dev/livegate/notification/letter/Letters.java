package dev.livegate.notification.letter;

import dev.livegate.account.Membership;
import dev.livegate.notification.Listener;
import dev.livegate.notification.Notice;
import dev.livegate.notification.Topic;
import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds who wants a mail, and when they may have it. */
@Singleton
class Letters implements Listener {

    private final Jobs jobs;
    private final Time time;

    Letters(Jobs jobs, Time time) {
        this.jobs = jobs;
        this.time = time;
    }

    @Override
    public void hear(Scope scope, Notice notice) {
        List<Topic> topics = Topic.of(new String[] {notice.topic()});
        topics.forEach(topic -> hear(scope, notice, topic));
    }

    private void hear(Scope scope, Notice notice, Topic topic) {
        Map<UUID, MailPreference> chosen = MailPreference.all(scope).stream()
                .collect(Collectors.toMap(MailPreference::userId, Function.identity()));
        for (Membership member : Membership.of(scope)) {
            Optional<MailPreference> choice = Optional.ofNullable(chosen.get(member.userId()));
            if (choice.map(one -> one.wants(topic)).orElse(topic.isUsualFor(member.role()))) {
                write(scope, notice, member.userId(), at(topic, choice));
            }
        }
    }

    private Instant at(Topic topic, Optional<MailPreference> choice) {
        Instant now = time.now();
        return choice.filter(one -> !topic.isUrgent())
                .flatMap(MailPreference::quietHours)
                .flatMap(quiet -> quiet.endAfter(now))
                .orElse(now);
    }

    private void write(Scope scope, Notice notice, UUID user, Instant at) {
        jobs.enqueueAt(scope, LetterJob.TYPE, notice.id + "-" + user, new LetterJob.Wanted(notice.id, user), at);
    }
}
