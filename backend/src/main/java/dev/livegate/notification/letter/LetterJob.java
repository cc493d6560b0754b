package dev.livegate.notification.letter;

import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.notification.Notice;
import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.mail.Letter;
import dev.livegate.platform.mail.Mails;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Role;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.tenant.Tenant;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes one mail to one person, if they still belong here once it may be written. */
@Singleton
class LetterJob implements Job<LetterJob.Wanted> {

    static final JobType<Wanted> TYPE = new JobType<>("notice-mail", Wanted.class);

    @RegisterForReflection
    record Wanted(UUID notice, UUID user) {}

    private final Tx tx;
    private final Mails mails;
    private final ModeConfig mode;

    LetterJob(Tx tx, Mails mails, ModeConfig mode) {
        this.tx = tx;
        this.mails = mails;
        this.mode = mode;
    }

    @Override
    public JobType<Wanted> type() {
        return TYPE;
    }

    @Override
    public void run(Scope scope, Wanted wanted) {
        tx.run(
                scope,
                () -> Notice.find(scope, wanted.notice())
                        .ifPresent(notice ->
                                Membership.of(scope, wanted.user()).ifPresent(member -> write(scope, notice, member))));
    }

    private void write(Scope scope, Notice notice, Membership member) {
        User.byId(member.userId()).filter(User::isVerified).ifPresent(user -> {
            // A member does not see what details may name, such as hosts (C14).
            List<String> details = member.role() == Role.member ? List.of() : notice.details();
            mails.send(scope, letter(scope, notice, user, details));
        });
    }

    private Letter letter(Scope scope, Notice notice, User user, List<String> details) {
        Map<String, Object> words = Map.of(
                "tenant",
                Tenant.byId(scope.tenant()).orElseThrow().name(),
                "title",
                notice.title(),
                "subject",
                Character.toLowerCase(notice.title().charAt(0)) + notice.title().substring(1),
                "sentence",
                notice.sentence(),
                "details",
                details,
                "link",
                mode.publicUrl() + notice.path(),
                "choices",
                mode.publicUrl() + "/dashboard/settings/notifications");
        return new Letter(user.email(), "notice", words, "notice-" + notice.id + "-" + user.id);
    }
}
