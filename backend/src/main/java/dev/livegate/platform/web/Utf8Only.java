package dev.livegate.platform.web;

import static dev.livegate.platform.problem.RequestProblem.MALFORMED_REQUEST;

import dev.livegate.platform.problem.FrameworkFaults;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON comes as UTF-8 without a mark. Jackson would guess UTF-16 and let half a surrogate pair pass. */
@Provider
class Utf8Only implements ReaderInterceptor {

    private static final int MOST_BYTES = 256 * 1024;

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(context.getMediaType())) {
            byte[] body = context.getInputStream().readNBytes(MOST_BYTES + 1);
            if (body.length > MOST_BYTES) {
                throw FrameworkFaults.of(413);
            }
            if (body.length > 0) {
                check(body);
                context.setInputStream(new ByteArrayInputStream(body));
            }
        }
        return context.proceed();
    }

    private static void check(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            if (text.charAt(0) != '\ufeff' && text.indexOf('\0') < 0) {
                return;
            }
        } catch (CharacterCodingException otherBytes) {
            throw refused();
        }
        throw refused();
    }

    private static RuntimeException refused() {
        return MALFORMED_REQUEST.because("Send the body as UTF-8, without a byte order mark.");
    }
}
