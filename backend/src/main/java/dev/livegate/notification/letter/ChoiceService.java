package dev.livegate.notification.letter;

import dev.livegate.account.Membership;
import dev.livegate.account.Rank;
import dev.livegate.account.User;
import dev.livegate.notification.Topic;
import dev.livegate.notification.letter.ChoicesView.Line;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What a person chose to be written about. Their own affair, so nothing of it is in the trail. */
@Singleton
public class ChoiceService {

    private final Tx tx;

    ChoiceService(Tx tx) {
        this.tx = tx;
    }

    ChoicesView read(Scope scope) {
        UUID user = person(scope);
        return tx.in(scope, () -> view(scope, user));
    }

    ChoicesView choose(Scope scope, Choices choices) {
        UUID user = person(scope);
        QuietHours quiet = choices.hours();
        return tx.in(scope, () -> {
            member(scope, user);
            MailPreference.ensure(scope, user).choose(choices.topics(), quiet);
            return view(scope, user);
        });
    }

    private static UUID person(Scope scope) {
        Rank.requirePerson(scope);
        return Objects.requireNonNull(scope.actor().id());
    }

    private static Membership member(Scope scope, UUID user) {
        return Membership.of(scope, user).orElseThrow(RequestProblem::notFound);
    }

    private static ChoicesView view(Scope scope, UUID user) {
        Membership member = member(scope, user);
        Optional<MailPreference> choice = MailPreference.of(scope, user);
        User person = User.byId(user).orElseThrow();
        List<Line> lines = Arrays.stream(Topic.values())
                .map(topic -> new Line(
                        topic,
                        topic.title(),
                        topic.isUrgent(),
                        choice.map(one -> one.wants(topic)).orElse(topic.isUsualFor(member.role()))))
                .toList();
        return new ChoicesView(
                person.email(),
                person.isVerified(),
                lines,
                choice.flatMap(MailPreference::quietHours)
                        .map(Choices.Quiet::of)
                        .orElse(null));
    }
}
