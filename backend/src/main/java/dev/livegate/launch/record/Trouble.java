package dev.livegate.launch.record;

import dev.livegate.launch.stripe.StripeFault;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What went wrong last, and what Stripe calls the request. */
@Embeddable
public class Trouble {

    static final Trouble NONE = new Trouble();

    @Column(name = "error_text")
    private @Nullable String text;

    @Enumerated(EnumType.STRING)
    @Column(name = "error_category")
    private StripeFault.@Nullable Category category;

    @Column(name = "stripe_request_id")
    private @Nullable String requestId;

    protected Trouble() {}

    static Trouble of(@Nullable String why) {
        Trouble trouble = new Trouble();
        trouble.text = why;
        return trouble;
    }

    static Trouble of(StripeFault fault) {
        Trouble trouble = of(fault.sentence());
        trouble.category = fault.category();
        trouble.requestId = fault.requestId().isEmpty() ? null : fault.requestId();
        return trouble;
    }

    public @Nullable String text() {
        return text;
    }

    public StripeFault.@Nullable Category category() {
        return category;
    }

    public @Nullable String requestId() {
        return requestId;
    }
}
