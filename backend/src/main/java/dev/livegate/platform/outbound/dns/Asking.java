package dev.livegate.platform.outbound.dns;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.datagram.DatagramSocket;
import io.vertx.core.datagram.DatagramSocketOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.SocketAddress;
import java.util.concurrent.TimeoutException;

/** One question to one name server. Each has a socket, and so a source port, of its own. */
final class Asking {

    private final Vertx vertx;
    private final NetClient tcp;
    private final SocketAddress server;
    private final Promise<Answer> answer = Promise.promise();

    Asking(Vertx vertx, NetClient tcp, SocketAddress server) {
        this.vertx = vertx;
        this.tcp = tcp;
        this.server = server;
    }

    Future<Answer> ask(Question question, long millis) {
        long timer = vertx.setTimer(millis, late -> answer.tryFail(new TimeoutException("no answer")));
        DatagramSocket socket = vertx.createDatagramSocket(new DatagramSocketOptions()
                .setIpV6(server.host().indexOf(':') >= 0)
                .setReceiveBufferSize(1 << 16));
        socket.exceptionHandler(answer::tryFail).handler(packet -> {
            if (packet.sender().port() == server.port()) {
                receive(packet.data(), question);
            }
        });
        socket.send(question.packet(), server.port(), server.host()).onFailure(answer::tryFail);
        return answer.future().onComplete(done -> {
            vertx.cancelTimer(timer);
            socket.close();
        });
    }

    private void receive(Buffer packet, Question question) {
        try {
            Answer read = Reading.of(packet.getBytes(), question);
            if (read.truncated()) {
                askOverTcp(question);
            } else {
                answer.tryComplete(read);
            }
        } catch (IllegalArgumentException notOurs) {
            // A forger may be first: the timer decides when we stop waiting for the real one.
            return;
        }
    }

    private void askOverTcp(Question question) {
        Buffer packet = question.packet();
        tcp.connect(server).onFailure(answer::tryFail).onSuccess(socket -> {
            answer.future().onComplete(done -> socket.close());
            var received = Buffer.buffer();
            socket.closeHandler(cut -> answer.tryFail(new IllegalStateException("cut off")));
            socket.handler(part -> {
                received.appendBuffer(part);
                if (received.length() > 2 && received.length() >= 2 + received.getUnsignedShort(0)) {
                    complete(received.slice(2, 2 + received.getUnsignedShort(0)), question);
                }
            });
            socket.write(Buffer.buffer().appendUnsignedShort(packet.length()).appendBuffer(packet));
        });
    }

    private void complete(Buffer packet, Question question) {
        try {
            answer.tryComplete(Reading.of(packet.getBytes(), question));
        } catch (IllegalArgumentException broken) {
            answer.tryFail(broken);
        }
    }
}
