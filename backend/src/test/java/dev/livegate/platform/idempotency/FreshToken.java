package dev.livegate.platform.idempotency;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

@Singleton
class FreshToken implements ReplayedAnswer {

    @Override
    public String path() {
        return "/api/test/once/token";
    }

    @Override
    public ObjectNode keep(ObjectNode answer) {
        answer.remove("token");
        return answer;
    }

    @Override
    public ObjectNode replay(ObjectNode kept) {
        return kept.put("token", "made anew for " + kept.path("id").asText());
    }
}
