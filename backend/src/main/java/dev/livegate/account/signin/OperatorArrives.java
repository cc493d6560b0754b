package dev.livegate.account.signin;

import dev.livegate.account.EmailAddress;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Tx;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** On the first start there is nobody yet who could let anybody in. */
@Singleton
class OperatorArrives {

    private static final Logger LOG = Logger.getLogger(OperatorArrives.class);
    private static final int TRIES = 20;
    private static final long PAUSE_MILLIS = 3000;
    private static final String OF_A_PREVIEW = "operator@livegate.example";

    private final OperatorConfig config;
    private final ModeConfig mode;
    private final Tx tx;
    private final Operators operators;

    private final Vertx vertx;

    OperatorArrives(OperatorConfig config, ModeConfig mode, Tx tx, Operators operators, Vertx vertx) {
        this.config = config;
        this.mode = mode;
        this.tx = tx;
        this.operators = operators;
        this.vertx = vertx;
    }

    /** Beside the start, which neither waits for it nor fails with it. */
    void arrive(@Observes @Priority(5000) StartupEvent start) {
        attempt(TRIES);
    }

    private void attempt(int left) {
        vertx.executeBlocking(this::greet).onFailure(fault -> {
            LOG.warnf("the operator could not be greeted: %s", fault.getMessage());
            if (left > 1) {
                vertx.setTimer(PAUSE_MILLIS, again -> attempt(left - 1));
            }
        });
    }

    private boolean greet() {
        Optional<EmailAddress> email =
                config.email().filter(text -> !text.isBlank()).map(EmailAddress::new);
        if (mode.mode().isPreview()) {
            EmailAddress address = email.orElse(new EmailAddress(OF_A_PREVIEW));
            tx.platform(() -> operators.linkOfNewcomer(address))
                    .ifPresent(link -> LOG.infof("Operator's login link: %s", link));
        } else {
            email.ifPresent(address -> tx.platform(() -> operators.mailToNewcomer(address)));
        }
        return email.isPresent();
    }
}
