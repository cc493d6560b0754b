package dev.livegate.platform.outbound.database;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** Gives up at a fixed moment and after so many bytes, however slowly or richly the other side answers. */
final class DeadlineSocket extends Socket {

    private static final int MOST_BYTES = 256 * 1024;

    private final long deadlineNanos;
    private int received;

    DeadlineSocket(long deadlineNanos) {
        this.deadlineNanos = deadlineNanos;
    }

    int millisLeft() throws SocketTimeoutException {
        long left = Duration.ofNanos(deadlineNanos - System.nanoTime()).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException("the deadline has passed");
        }
        return (int) left;
    }

    /** The driver's own idea of patience is ignored: zero would mean to wait forever. */
    @Override
    public void setSoTimeout(int millis) throws SocketException {
        if (millis > 0 && millis < getSoTimeout()) {
            super.setSoTimeout(millis);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return counted(received(in, into, offset, length));
            }
        };
    }

    private int received(InputStream in, byte[] into, int offset, int length) throws IOException {
        try {
            super.setSoTimeout(millisLeft());
            return in.read(into, offset, length);
        } catch (SocketTimeoutException late) {
            throw silence();
        }
    }

    /**
     * Not a SocketTimeoutException: the driver takes one that it has not asked for as a reason to read once more, at once
     * and for ever.
     */
    private InterruptedIOException silence() {
        var silence = new InterruptedIOException("the other side is silent");
        silence.bytesTransferred = received;
        return silence;
    }

    private int counted(int count) throws IOException {
        received += Math.max(count, 0);
        if (received > MOST_BYTES) {
            throw new IOException("the answer is too long");
        }
        return count;
    }
}
