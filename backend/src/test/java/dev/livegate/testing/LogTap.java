package dev.livegate.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** All that is logged, with parameters, context and the whole story of what was thrown. */
public final class LogTap extends Handler {

    private final StringBuffer text = new StringBuffer();

    public LogTap() {
        setLevel(Level.ALL);
    }

    public String text() {
        return text.toString();
    }

    @Override
    public void publish(LogRecord entry) {
        ExtLogRecord logged = ExtLogRecord.wrap(entry);
        text.append(logged.getFormattedMessage())
                .append(Arrays.toString(logged.getParameters()))
                .append(logged.getMdcCopy())
                .append(logged.getThreadName())
                .append('\n');
        if (logged.getThrown() != null) {
            StringWriter story = new StringWriter();
            logged.getThrown().printStackTrace(new PrintWriter(story, true));
            text.append(story);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
