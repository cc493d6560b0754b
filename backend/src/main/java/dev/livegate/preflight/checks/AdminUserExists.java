package dev.livegate.preflight.checks;

import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import dev.livegate.preflight.PaperCheck;
import dev.livegate.preflight.Subject;
import dev.livegate.preflight.Subject.Admin;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody real administers the deployed app: they belong here, may do so, and have signed in (WIZ-34). */
@Singleton
class AdminUserExists implements PaperCheck {

    private static final String WHY = "An app without an administrator cannot be repaired from inside.";
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._+-]+@[a-z0-9.-]+");
    private static final String TEAM = "/dashboard/team";

    @Override
    public String title() {
        return "Somebody administers the app";
    }

    @Override
    public Verdict judge(Subject subject) {
        Admin admin = subject.admin().orElse(null);
        if (admin == null) {
            return failed(
                    subject,
                    "Nobody has said who administers your app. Enter the e-mail address of an owner or admin.",
                    Fix.step("Say who administers the app", "url"));
        }
        if (!admin.member()) {
            return failed(
                    subject,
                    "The person who is to administer your app does not belong to this workspace. Invite them as an admin.",
                    Fix.open("Invite them as an admin", TEAM + "?role=admin&invite=" + encoded(subject)));
        }
        if (!admin.mayAdminister()) {
            return failed(
                    subject,
                    "The person who is to administer your app is a member here. Make them an admin.",
                    Fix.open("Make them an admin", TEAM));
        }
        return admin.signedIn()
                ? Verdict.passed("Whoever administers your app belongs here and has signed in.")
                : failed(
                        subject,
                        "The person who is to administer your app has never signed in. Ask them to do so once.",
                        Fix.open("Send the invitation again", TEAM));
    }

    private static Verdict failed(Subject subject, String message, Fix first) {
        List<Fix> fixes = new ArrayList<>(List.of(first));
        if (subject.admin().isPresent()) {
            fixes.add(Fix.step("Name somebody else", "url"));
        }
        String seed = "env ADMIN_EMAIL=" + typed(subject) + " npm run db:seed";
        subject.provider()
                .map(provider -> provider.runInApp("Make them in your app too, once it runs", seed))
                .ifPresent(fixes::add);
        fixes.add(Fix.rerun("AdminUserExists"));
        return Verdict.failed(message, fixes.toArray(Fix[]::new)).because(WHY);
    }

    private static String encoded(Subject subject) {
        return URLEncoder.encode(email(subject), StandardCharsets.UTF_8);
    }

    /** An address that a shell would not take at its word is not put into a command. */
    private static String typed(Subject subject) {
        String email = email(subject);
        return PLAIN.matcher(email).matches() ? email : "ADDRESS";
    }

    private static String email(Subject subject) {
        String email = subject.answers().adminEmail();
        return email == null ? "ADDRESS" : email;
    }
}
