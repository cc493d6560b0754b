package dev.livegate.platform.outbound.http;

import dev.livegate.platform.secret.Secret;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;

/** The request as it goes out: no cookie, no Accept-Encoding, nothing that a proxy setting could change. */
final class Wording {

    private static final String US = "Livegate/1 (checks that an app is live)";

    private Wording() {}

    static FullHttpRequest of(Request request) {
        byte[] body = request.body();
        var words = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.valueOf(request.method().name()),
                request.target().path(),
                body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(body));
        var headers = words.headers().set(HttpHeaderNames.ACCEPT, "*/*").set(HttpHeaderNames.USER_AGENT, US);
        request.headers().forEach(headers::set);
        if (body != null) {
            headers.set(HttpHeaderNames.CONTENT_LENGTH, body.length);
        }
        Secret bearer = request.bearer();
        if (bearer != null) {
            bearer.use(token -> headers.set(HttpHeaderNames.AUTHORIZATION, "Bearer " + token));
        }
        headers.set(HttpHeaderNames.HOST, request.target().authority())
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return words;
    }
}
