package dev.livegate.platform.outbound.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.impl.NetSocketInternal;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request and its answer on an open connection, which is of no use afterwards. */
final class Dialogue {

    private static final int LONGEST_LINE = 4096;
    private static final int MOST_HEADER_BYTES = 16 * 1024;
    private static final int CHUNK = 8192;
    private static final int MOST_INTERIM_ANSWERS = 5;

    record Said(int status, Map<String, List<String>> headers, byte[] body, boolean truncated) {}

    private final NetSocketInternal socket;
    private final Request request;
    private final Stopwatch watch;
    private final Promise<Said> said = Promise.promise();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private @Nullable HttpResponse head;
    private int interim;

    Dialogue(NetSocket socket, Request request, Stopwatch watch) {
        this.socket = (NetSocketInternal) socket;
        this.request = request;
        this.watch = watch;
    }

    Future<Said> hold() {
        socket.channelHandlerContext()
                .pipeline()
                .addBefore("handler", "http", new HttpClientCodec(LONGEST_LINE, MOST_HEADER_BYTES, CHUNK));
        socket.messageHandler(this::hear);
        socket.exceptionHandler(fault -> said.tryFail(Faults.speaking(fault)));
        socket.closeHandler(
                gone -> said.tryFail(new Failed(head == null ? Reason.CONNECTION_RESET : Reason.ANSWER_CUT_SHORT)));
        socket.writeMessage(Wording.of(request));
        return said.future();
    }

    private void hear(Object message) {
        try {
            if (!said.future().isComplete() && message instanceof HttpObject part) {
                understand(part);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    private void understand(HttpObject part) {
        if (part.decoderResult().isFailure()) {
            said.tryFail(Faults.reading(part.decoderResult().cause()));
            return;
        }
        if (part instanceof HttpResponse response) {
            begin(response);
        }
        if (part instanceof HttpContent content && head != null) {
            collect(content.content());
            if (content instanceof LastHttpContent) {
                finish(false);
            }
        }
    }

    private void begin(HttpResponse response) {
        boolean isInterim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        if (!isInterim) {
            head = response;
            watch.enter(Phase.BODY);
        } else if (++interim > MOST_INTERIM_ANSWERS
                || response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
            said.tryFail(new Failed(Reason.NOT_HTTP));
        }
    }

    private void collect(ByteBuf part) {
        int room = request.maxBytes() - body.size();
        int taken = Math.min(room, part.readableBytes());
        byte[] bytes = new byte[taken];
        part.readBytes(bytes);
        body.writeBytes(bytes);
        if (part.isReadable()) {
            finish(true);
        }
    }

    private void finish(boolean truncated) {
        if (head != null) {
            said.tryComplete(new Said(head.status().code(), headers(head), body.toByteArray(), truncated));
        }
    }

    private static Map<String, List<String>> headers(HttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (String name : response.headers().names()) {
            headers.put(
                    name.toLowerCase(Locale.ROOT),
                    List.copyOf(response.headers().getAll(name)));
        }
        return headers;
    }
}
