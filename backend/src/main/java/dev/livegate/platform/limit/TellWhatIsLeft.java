package dev.livegate.platform.limit;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

@Provider
class TellWhatIsLeft implements ContainerResponseFilter {

    private final RateLimitHeaders headers;

    TellWhatIsLeft(RateLimitHeaders headers) {
        this.headers = headers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!headers.isEmpty()) {
            response.getHeaders().putSingle("RateLimit-Policy", headers.policy());
            response.getHeaders().putSingle("RateLimit", headers.state());
        }
    }
}
