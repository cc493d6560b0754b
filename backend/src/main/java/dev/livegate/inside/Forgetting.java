package dev.livegate.inside;

import dev.livegate.credential.CredentialsChanged;
import dev.livegate.deployment.AppMoved;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** What was seen from inside of another server says nothing of the one that is answered for now. */
@Singleton
class Forgetting {

    private static final String REDIS_URL = "REDIS_URL";
    private static final List<String> OF_REDIS = List.of("redis", "redis-latency", "maxmemory", "worker-redis");

    void moved(@Observes AppMoved news) {
        ProbeFact.forget(news.scope());
    }

    void changed(@Observes CredentialsChanged news) {
        if (news.key().equals(REDIS_URL)) {
            ProbeFact.forget(news.scope(), OF_REDIS);
        }
    }
}
