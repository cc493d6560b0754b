package dev.livegate.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

@Provider
@EmptyBodyMeansNothing
class EmptyBody implements ContainerRequestFilter {

    private static final byte[] NOTHING = {'{', '}'};

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        PushbackInputStream body = new PushbackInputStream(request.getEntityStream());
        int first = body.read();
        if (first >= 0) {
            body.unread(first);
        } else {
            request.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
        }
        InputStream whole = first >= 0 ? body : new ByteArrayInputStream(NOTHING);
        request.setEntityStream(whole);
    }
}
