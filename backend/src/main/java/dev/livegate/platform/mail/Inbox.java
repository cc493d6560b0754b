package dev.livegate.platform.mail;

import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.problem.Problem;
import dev.livegate.platform.problem.RequestProblem;
import dev.livegate.platform.scope.Tx;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A preview's mails of all tenants, readable by whoever can reach it. In production nothing is here. */
@Singleton
class Inbox {

    private static final int MOST = 100;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private final Tx tx;
    private final Envelopes envelopes;
    private final boolean exists;

    Inbox(Tx tx, Envelopes envelopes, ModeConfig mode, MailConfig config) {
        this.tx = tx;
        this.envelopes = envelopes;
        this.exists =
                mode.mode().isPreview() && config.inbox().orElse(config.host().isEmpty());
    }

    List<InboxMail> latest() {
        if (!exists) {
            throw RequestProblem.notFound();
        }
        return tx.platform(() -> OutgoingMail.latest(MOST)).stream()
                .flatMap(this::readable)
                .toList();
    }

    private Stream<InboxMail> readable(OutgoingMail mail) {
        try {
            String text = envelopes.open(mail).text();
            List<String> links = LINK.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            return Stream.of(new InboxMail(mail.recipient, mail.subject, text, links, mail.createdAt));
        } catch (Problem keyIsGone) {
            return Stream.empty();
        }
    }
}
