package dev.livegate.platform.log;

import dev.livegate.platform.mode.ModeConfig;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.formatters.JsonFormatter;

/** quarkus-logging-json knows the context only as one nested object. */
@Singleton
class FlatLog {

    private static final int FIRST = 1;

    private final ModeConfig mode;

    FlatLog(ModeConfig mode) {
        this.mode = mode;
    }

    void start(@Observes @Priority(FIRST) StartupEvent start) {
        if (mode.log().json()) {
            for (Handler handler : LogContext.getLogContext().getLogger("").getHandlers()) {
                flatten(handler);
            }
        }
    }

    private static void flatten(Handler handler) {
        Formatter formatter = handler.getFormatter();
        if (formatter instanceof JsonFormatter) {
            handler.setFormatter(new FlatFields(formatter));
        }
        if (handler instanceof ExtHandler outer) {
            for (Handler inner : outer.getHandlers()) {
                flatten(inner);
            }
        }
    }
}
