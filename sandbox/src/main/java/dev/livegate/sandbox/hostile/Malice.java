package dev.livegate.sandbox.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** What a hostile peer does with a connection. */
@FunctionalInterface
interface Malice {
    void to(Tap tap) throws IOException, InterruptedException;

    long GIBIBYTE = 1L << 30;

    String[] HTML = {"HTTP/1.1 200 OK", "Content-Type: text/html", "Connection: close"};

    Malice SILENT = tap -> {
        tap.target();
        tap.outwait();
    };
    Malice DEAF = Tap::outwait;
    Malice RESET = tap -> {
        tap.target();
        tap.reset();
    };
    Malice GARBAGE = tap -> {
        tap.target();
        tap.send(new byte[] {0x00, (byte) 0xff, 'S', 'S', 'H', '-', '2', '.', '0', '\r', '\n', '\r', '\n'});
    };
    Malice ENDLESS_HEADERS = tap -> {
        tap.target();
        tap.say(HTML);
        for (int i = 0; ; i++) {
            tap.say("X-Filler-" + i + ": " + "x".repeat(1_000));
        }
    };
    Malice MANY_HEADERS = tap -> {
        tap.target();
        tap.say(HTML);
        for (int i = 0; i < 100; i++) {
            tap.say("X-Line-" + i + ": " + i);
        }
        tap.say("Content-Length: 2", "", "ok");
    };
    Malice ENDLESS_BODY = tap -> {
        tap.target();
        tap.say(HTML);
        tap.say("Transfer-Encoding: chunked", "");
        for (; ; ) {
            tap.say("2000", "x".repeat(0x2000));
        }
    };
    Malice TEN_GIBIBYTES = tap -> {
        tap.target();
        tap.say(HTML);
        tap.say("Content-Length: " + 10 * GIBIBYTE, "");
        var block = new byte[1 << 16];
        for (long left = 10 * GIBIBYTE; left > 0; left -= block.length) {
            tap.send(block);
        }
    };
    Malice DRIP = tap -> {
        tap.target();
        tap.say(HTML);
        tap.say("Content-Length: 1000", "");
        for (int i = 0; i < 1_000; i++) {
            tap.send(new byte[] {'.'});
            Thread.sleep(200);
        }
    };
    Malice STALLED_BODY = tap -> {
        tap.target();
        tap.say(HTML);
        tap.say("Content-Length: 1000", "", "the rest never comes");
        tap.outwait();
    };
    Malice CUT_BODY = tap -> {
        tap.target();
        tap.say(HTML);
        tap.say("Content-Length: 1000", "", "and gone");
    };
    Malice GZIP_BOMB = tap -> {
        tap.target();
        tap.say(HTML);
        tap.say("Content-Encoding: gzip", "");
        var member = zeros();
        for (int i = 0; i < 1_024; i++) {
            tap.send(member);
        }
    };
    Malice REDIRECT_LOOP = tap -> {
        var target = tap.target();
        var turn = target.replaceAll("\\D", "");
        tap.say("HTTP/1.1 302 Found", "Location: /turn" + (turn.isEmpty() ? 1 : Long.parseLong(turn) + 1));
        tap.say("Content-Length: 0", "Connection: close", "");
    };

    static Malice redirectTo(String location) {
        return tap -> {
            tap.target();
            tap.say("HTTP/1.1 302 Found", "Location: " + location, "Content-Length: 0", "Connection: close", "");
        };
    }

    static Malice answering(String raw) {
        return tap -> {
            tap.target();
            tap.say(raw);
        };
    }

    /** A server that knows no TLS newer than 1.0: its hello picks that version whatever the client offered. */
    Malice OLD_TLS = tap -> {
        tap.record();
        var hello = new ByteArrayOutputStream();
        hello.writeBytes(new byte[] {0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1});
        hello.writeBytes(new byte[32]);
        hello.writeBytes(new byte[] {0, (byte) 0xc0, 0x13, 0});
        tap.send(hello.toByteArray());
        tap.outwait();
    };

    /** Ten mebibytes of zeros as one gzip member of ten kibibytes; members may follow each other. */
    private static byte[] zeros() {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10 << 20]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
