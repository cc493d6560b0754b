package dev.livegate.credential.integration;

import dev.livegate.platform.outbound.http.Request;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.UnaryOperator;

/** RFC 7617. */
final class Basic {

    private Basic() {}

    static UnaryOperator<Request> login(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair);
        return request -> request.header("authorization", header);
    }
}
