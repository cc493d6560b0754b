package dev.livegate.platform.mail;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import dev.livegate.platform.job.Jobs;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.Time;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/** Writes letters out into the open transaction, together with the job that delivers them. */
@Singleton
class Outbox {

    private static final String PART = "[^\\p{Cc}\\p{Cf}\\p{Z}<>()\\[\\],;:\\\\\"@]";
    private static final Pattern ADDRESS = Pattern.compile(PART + "{1,64}@" + PART + "{1,255}");

    private final Templates templates;
    private final Envelopes envelopes;
    private final Jobs jobs;
    private final Time time;

    Outbox(Templates templates, Envelopes envelopes, Jobs jobs, Time time) {
        this.templates = templates;
        this.envelopes = envelopes;
        this.jobs = jobs;
        this.time = time;
    }

    void add(Scope scope, Letter letter) {
        if (!ADDRESS.matcher(letter.to()).matches()) {
            throw VALIDATION_FAILED.because("A mail cannot be sent to that address.");
        }
        Rendered words = templates.mail(letter.template(), letter.data());
        var mail = new OutgoingMail(scope, letter.to(), letter.messageId(), words.subject(), time.now());
        mail.content = envelopes.seal(mail, words);
        if (mail.addOnce()) {
            jobs.enqueue(scope, Delivery.MAIL, mail.id.toString(), new Delivery.Ref(mail.id));
        }
    }
}
