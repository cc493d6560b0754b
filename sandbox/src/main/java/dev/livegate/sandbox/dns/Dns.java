package dev.livegate.sandbox.dns;

import dev.livegate.sandbox.host.Loopback;
import dev.livegate.sandbox.host.SocketHost;
import dev.livegate.sandbox.host.Threads;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A name server over UDP, and over TCP for what does not fit, with a zone of the test's own. */
public final class Dns implements AutoCloseable {
    public enum Mode {
        HEALTHY,
        NXDOMAIN,
        SERVFAIL,
        TIMEOUT,
        SLOW,
        SILENT_ABOUT_V6,
        THOUSAND_ANSWERS,
        REBINDING
    }

    private static final Duration SLOW = Duration.ofSeconds(4);
    private static final int TRIES = 5;
    private static final int LARGEST = 65_535;

    private final Zone zone = new Zone();
    private final Set<String> answeredOnce = ConcurrentHashMap.newKeySet();
    private final List<String> queries = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Threads.clock("dns");
    private final SocketHost tcp;
    private final DatagramSocket udp;
    private volatile Mode mode = Mode.HEALTHY;

    private Dns() throws IOException {
        tcp = SocketHost.open("dns", 0, this::overTcp);
        try {
            udp = new DatagramSocket(new InetSocketAddress(Loopback.V4, tcp.port()));
        } catch (IOException e) {
            tcp.close();
            throw e;
        }
        Threads.onDemand("dns-udp", 1).execute(this::overUdp);
    }

    public static Dns start() {
        for (int attempt = 1; ; attempt++) {
            try {
                return new Dns();
            } catch (IOException sameNumberTakenForUdp) {
                if (attempt == TRIES) {
                    throw new UncheckedIOException(sameNumberTakenForUdp);
                }
            }
        }
    }

    public Dns with(String name, String... addresses) {
        zone.addresses(name, addresses);
        return this;
    }

    public Dns alias(String name, String target) {
        zone.alias(name, target);
        return this;
    }

    /** REBINDING answers each name from the zone once and with loopback from then on, with a TTL of 0. */
    public Dns mode(Mode wanted) {
        answeredOnce.clear();
        mode = wanted;
        return this;
    }

    public int port() {
        return udp.getLocalPort();
    }

    public InetSocketAddress address() {
        return new InetSocketAddress(Loopback.V4, port());
    }

    /** What was asked, such as "A app.example", in order. */
    public List<String> queries() {
        return List.copyOf(queries);
    }

    @Override
    public void close() {
        udp.close();
        tcp.close();
        clock.shutdownNow();
    }

    private void overUdp() {
        while (!udp.isClosed()) {
            var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
            try {
                udp.receive(packet);
            } catch (IOException closed) {
                return;
            }
            var bytes = Arrays.copyOf(packet.getData(), packet.getLength());
            Question.read(bytes).ifPresent(question -> answer(question, packet.getSocketAddress()));
        }
    }

    private void answer(Question question, SocketAddress asker) {
        note(question);
        var reply = reply(question).fitting(question);
        switch (mode) {
            case TIMEOUT -> {}
            case SILENT_ABOUT_V6 -> {
                if (question.type() != Question.AAAA) {
                    send(reply, asker);
                }
            }
            case SLOW -> clock.schedule(() -> send(reply, asker), SLOW.toMillis(), TimeUnit.MILLISECONDS);
            default -> send(reply, asker);
        }
    }

    private void send(byte[] reply, SocketAddress asker) {
        try {
            udp.send(new DatagramPacket(reply, reply.length, asker));
        } catch (IOException e) {
            // The server was closed, or the asker went away; in both cases nobody waits for this packet.
            return;
        }
    }

    private void overTcp(Socket socket) throws IOException, InterruptedException {
        var in = new DataInputStream(socket.getInputStream());
        var question = Question.read(in.readNBytes(in.readUnsignedShort())).orElseThrow(IOException::new);
        note(question);
        if (mode == Mode.TIMEOUT || mode == Mode.SLOW) {
            Thread.sleep(SLOW.toMillis());
        }
        var reply = reply(question).whole(question);
        var out = new DataOutputStream(socket.getOutputStream());
        out.writeShort(reply.length);
        out.write(reply);
    }

    private void note(Question question) {
        var types = Map.of(Question.A, "A", Question.AAAA, "AAAA", Question.CNAME, "CNAME");
        queries.add(types.getOrDefault(question.type(), "TYPE" + question.type()) + " " + question.name());
    }

    private Reply reply(Question question) {
        return switch (mode) {
            case HEALTHY, SLOW, TIMEOUT, SILENT_ABOUT_V6 -> zone.reply(question);
            case NXDOMAIN -> Reply.failed(Reply.NXDOMAIN);
            case SERVFAIL -> Reply.failed(Reply.SERVFAIL);
            case THOUSAND_ANSWERS -> Zone.thousand(question);
            case REBINDING -> rebinding(question);
        };
    }

    private Reply rebinding(Question question) {
        return answeredOnce.add(question.type() + question.name())
                ? zone.reply(question).fleeting()
                : Zone.loopback(question).fleeting();
    }
}
