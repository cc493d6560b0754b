package dev.livegate.platform.outbound.dns;

import dev.livegate.platform.outbound.Lookup;
import dev.livegate.platform.outbound.Lookup.Found;
import dev.livegate.platform.outbound.Lookup.Lost;
import dev.livegate.platform.outbound.NameFault;
import dev.livegate.platform.outbound.Resolver;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/** Asks for both kinds of address at once and answers within three seconds, whatever the name servers do. */
@Singleton
public class DnsResolver implements Resolver {

    private static final Duration DEADLINE = Duration.ofSeconds(3);
    private static final int LONGEST_CHAIN = 8;
    private static final int MOST_ADDRESSES = 32;

    private final Vertx vertx;
    private final NetClient tcp;
    private final List<SocketAddress> servers;
    private final SecureRandom random = new SecureRandom();

    DnsResolver(Vertx vertx, NameServers servers) {
        this.vertx = vertx;
        this.servers = servers.inOrder();
        this.tcp = vertx.createNetClient(new NetClientOptions().setConnectTimeout((int) DEADLINE.toMillis()));
    }

    /** Asks one name server, wherever it is. */
    public static DnsResolver at(Vertx vertx, String host, int port) {
        return new DnsResolver(vertx, new NameServers(List.of(SocketAddress.inetSocketAddress(port, host))));
    }

    @Override
    public CompletableFuture<Lookup> lookUp(String name) {
        Future<Lookup> v4 = follow(name, Question.A, LONGEST_CHAIN).otherwise(DnsResolver::failed);
        Future<Lookup> v6 = follow(name, Question.AAAA, LONGEST_CHAIN).otherwise(DnsResolver::failed);
        var both = new CompletableFuture<Lookup>();
        long timer = vertx.setTimer(DEADLINE.toMillis(), late -> both.complete(together(soFar(v4), soFar(v6))));
        Future.all(v4, v6).onComplete(done -> {
            vertx.cancelTimer(timer);
            both.complete(together(v4.result(), v6.result()));
        });
        return both;
    }

    /** Who has addresses of the one kind does without those of the other. */
    private static Lookup soFar(Future<Lookup> answer) {
        return answer.isComplete() ? answer.result() : new Lost(NameFault.TIMED_OUT);
    }

    private Future<Lookup> follow(String name, int type, int hops) {
        return ask(name, type, 0).compose(answer -> {
            String canonical = answer.canonical(name);
            List<InetAddress> addresses = answer.addresses().getOrDefault(canonical, List.of());
            if (!addresses.isEmpty()) {
                return Future.succeededFuture(limited(addresses));
            }
            boolean halfway = !canonical.equals(name) && !canonical.isEmpty() && answer.code() == Answer.NO_ERROR;
            return halfway && hops > 0
                    ? follow(canonical, type, hops - 1)
                    : Future.succeededFuture(new Lost(fault(answer.code())));
        });
    }

    private Future<Answer> ask(String name, int type, int server) {
        long patience = DEADLINE.toMillis() / servers.size();
        var question = new Question(random.nextInt(1 << 16), name, type);
        Future<Answer> answer = new Asking(vertx, tcp, servers.get(server)).ask(question, patience);
        if (server + 1 == servers.size()) {
            return answer;
        }
        return answer.transform(
                said -> said.succeeded() && said.result().isFinal() ? answer : ask(name, type, server + 1));
    }

    private static Lookup together(Lookup v4, Lookup v6) {
        if (v4 instanceof Found first && v6 instanceof Found second) {
            List<InetAddress> all = new ArrayList<>(first.addresses());
            all.addAll(second.addresses());
            return limited(all);
        }
        if (v4 instanceof Lost one && v6 instanceof Lost other) {
            // The fault that says more: a server's failure explains the other's silence, an absence does not.
            return one.fault().compareTo(other.fault()) >= 0 ? one : other;
        }
        boolean tooMany = isTooMany(v4) || isTooMany(v6);
        Lookup found = v4 instanceof Found ? v4 : v6;
        return tooMany ? new Lost(NameFault.TOO_MANY) : found;
    }

    private static boolean isTooMany(Lookup lookup) {
        return lookup instanceof Lost lost && lost.fault() == NameFault.TOO_MANY;
    }

    private static Lookup limited(List<InetAddress> addresses) {
        return addresses.size() > MOST_ADDRESSES ? new Lost(NameFault.TOO_MANY) : new Found(addresses);
    }

    private static NameFault fault(int code) {
        return switch (code) {
            case Answer.NO_ERROR -> NameFault.NO_ADDRESS;
            case Answer.NAME_ERROR -> NameFault.NOT_FOUND;
            default -> NameFault.SERVER_FAILED;
        };
    }

    private static Lookup failed(Throwable fault) {
        return new Lost(fault instanceof TimeoutException ? NameFault.TIMED_OUT : NameFault.SERVER_FAILED);
    }
}
