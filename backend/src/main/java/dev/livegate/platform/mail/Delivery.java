package dev.livegate.platform.mail;

import dev.livegate.platform.job.Job;
import dev.livegate.platform.job.JobType;
import dev.livegate.platform.job.Retries;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Carries one mail out of the outbox. Whatever happens between carrying and noting it, the Message-ID stays the same. */
@Singleton
class Delivery implements Job<Delivery.Ref> {

    private static final Logger LOG = Logger.getLogger(Delivery.class);

    static final JobType<Ref> MAIL = new JobType<>("mail", Ref.class);

    @RegisterForReflection
    record Ref(UUID id) {}

    private final Tx tx;
    private final Courier courier;
    private final Envelopes envelopes;
    private final MailConfig config;
    private final Time time;

    Delivery(Tx tx, Courier courier, Envelopes envelopes, MailConfig config, Time time) {
        this.tx = tx;
        this.courier = courier;
        this.envelopes = envelopes;
        this.config = config;
        this.time = time;
    }

    @Override
    public JobType<Ref> type() {
        return MAIL;
    }

    @Override
    public Retries retries() {
        return new Retries(config.tries(), Duration.ofSeconds(1), Duration.ofHours(1));
    }

    @Override
    public void run(Scope scope, Ref ref) {
        tx.in(scope, () -> unsent(scope, ref)).ifPresent(mail -> carry(scope, mail));
    }

    private static Optional<OutgoingMail> unsent(Scope scope, Ref ref) {
        Optional<OutgoingMail> mail = OutgoingMail.find(scope, ref.id()).filter(OutgoingMail::isUnsent);
        mail.ifPresent(OutgoingMail::tryAgain);
        return mail;
    }

    private void carry(Scope scope, OutgoingMail mail) {
        try {
            courier.carry(mail, envelopes.open(mail));
        } catch (Undelivered fault) {
            note(scope, mail, row -> row.notDelivered(fault.reason(), fault.isFinal() || isLastTry(row)));
            if (fault.isFinal()) {
                return;
            }
            throw fault;
        } catch (Problem unreadable) {
            note(scope, mail, row -> row.notDelivered("its words cannot be read any more", true));
            return;
        }
        note(scope, mail, row -> row.delivered(time.now(), courier.keeps()));
        LOG.infof("mail %s is delivered", mail.id);
    }

    private boolean isLastTry(OutgoingMail row) {
        return row.tries() + 1 >= config.tries();
    }

    private void note(Scope scope, OutgoingMail mail, Consumer<OutgoingMail> verb) {
        tx.run(scope, () -> OutgoingMail.find(scope, mail.id).ifPresent(verb));
    }
}
