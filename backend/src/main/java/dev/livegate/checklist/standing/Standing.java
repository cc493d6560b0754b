package dev.livegate.checklist.standing;

import dev.livegate.checklist.answer.ItemAnswer;
import dev.livegate.checklist.rollout.Earnest;
import dev.livegate.checklist.template.Item;
import dev.livegate.checklist.template.ItemPhase;
import dev.livegate.platform.problem.Fix;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one item stands. {@code exemption} may still wait for a second person; {@code stops} says that it keeps the tenant
 * from going live, or would if it were meant in earnest.
 */
public record Standing(
        Item item,
        ItemStatus status,
        String message,
        @Nullable String knownBy,
        @Nullable Instant since,
        @Nullable Instant expiresAt,
        List<Fix> fix,
        @Nullable ItemAnswer exemption,
        boolean toldByPreflight,
        boolean stops) {

    static Standing skipped(Item item, String message, @Nullable ItemAnswer said) {
        return new Standing(
                item,
                ItemStatus.skipped,
                message,
                said == null ? null : "the word of " + said.givenByName(),
                said == null ? null : said.givenAt(),
                null,
                List.of(),
                null,
                false,
                false);
    }

    static Standing of(Item item, Decision decision, @Nullable ItemAnswer exemption, Instant now) {
        ItemStatus status = ItemStatus.of(decision.verdict().status());
        boolean exempt = !status.isGreen() && exemption != null && exemption.holds(now);
        boolean stops = !status.isGreen() && !exempt && item.phase().isRequired() && !item.isSum();
        return new Standing(
                item,
                exempt ? ItemStatus.exempt : status,
                decision.verdict().message(),
                decision.knownBy(),
                decision.since(),
                exempt ? exemption.expiresAt() : decision.until(),
                decision.verdict().fix(),
                exemption,
                decision.told(),
                stops);
    }

    public boolean isApplicable() {
        return status != ItemStatus.skipped;
    }

    /** Whether going live waits for it; the sum says only what the others say. */
    public boolean isRequired() {
        return isApplicable() && item.phase().isRequired() && !item.isSum();
    }

    public boolean isOpen() {
        return isRequired() && !status.isGreen();
    }

    /** What a live app must keep and does not: known to be false, not only unknown. */
    public boolean isWrong() {
        return status == ItemStatus.failed && item.phase() != ItemPhase.O && !item.isSum();
    }

    public String exemptionReason() {
        return exemption == null ? "" : exemption.words();
    }

    Standing meant(Earnest earnest) {
        return switch (earnest) {
            case strict -> this;
            case warn ->
                status == ItemStatus.skipped || status.isGreen()
                        ? this
                        : softened(ItemStatus.warning, message + " This will be required soon.");
            case observe -> softened(ItemStatus.skipped, "This item is being tried out. Nobody is asked for it yet.");
        };
    }

    private Standing softened(ItemStatus softer, String words) {
        return new Standing(item, softer, words, knownBy, since, expiresAt, fix, exemption, toldByPreflight, stops);
    }
}
