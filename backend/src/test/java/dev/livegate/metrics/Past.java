package dev.livegate.metrics;

import dev.livegate.launch.dialog.Telling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Launches as they might have gone, made by dice: the same seed, the same past. */
final class Past {

    static final Instant FROM = Instant.parse("2026-10-01T00:00:00Z");
    static final Instant TO = Instant.parse("2026-11-15T12:00:00Z");

    private static final List<String> CHECKS =
            List.of("AppIsLive", "ProductComplete", "StripeKeyFits", "WindowIsOpen", "PaymentsAreHeard");
    private static final List<String> CATEGORIES = List.of("rate_limit", "network", "api", "invalid_request");
    private static final List<String> STEPS = List.of("validate", "plan", "change", "verify");

    final List<Goods> products = new ArrayList<>();
    final List<Launched> launches = new ArrayList<>();
    private final Random dice;
    private final Random coin;
    private final Set<UUID> busy = new HashSet<>();

    /** Opened is when somebody first stood before its launch while two tellings of the dialog were tried, if ever. */
    record Goods(UUID id, Instant createdAt, Telling telling, Instant openedAt) {}

    record Said(String check, boolean strict, String status) {

        boolean failed() {
            return status.equals("failed") || status.equals("error");
        }
    }

    /** Outcome as a person would tell it; the status and the steps are what the tables say. */
    record Launched(
            UUID id,
            UUID product,
            Telling telling,
            String environment,
            Instant createdAt,
            String outcome,
            String status,
            boolean scheduled,
            String category,
            List<String> heard,
            long durationMs,
            List<Said> findings,
            Map<String, Long> steps,
            String lastStep) {

        boolean blocked() {
            return findings.stream().anyMatch(said -> said.failed() && said.strict());
        }

        boolean passed() {
            return !findings.isEmpty() && !blocked();
        }

        boolean kept() {
            return status.equals("completed");
        }

        /** What was noted as heard, and what was left at the end. */
        Set<String> troubles() {
            Set<String> troubles = new TreeSet<>(heard);
            Optional.ofNullable(category).ifPresent(troubles::add);
            return troubles;
        }
    }

    private Past(long seed) {
        dice = new Random(seed);
        coin = new Random(-seed);
    }

    static Past of(long seed, int products, int launches) {
        Past past = new Past(seed);
        for (int i = 0; i < products; i++) {
            past.products.add(past.goods(i == 0 ? TO.plusSeconds(60) : FROM.minusSeconds(i)));
        }
        for (int i = 0; i < launches; i++) {
            past.launches.add(past.launch());
        }
        return past;
    }

    /** One dialog in four was never opened, or before the period, or after it. */
    private Goods goods(Instant createdAt) {
        Telling telling = coin.nextBoolean() ? Telling.checksFirst : Telling.consequencesFirst;
        long hours = Duration.between(FROM, TO).toHours();
        Instant openedAt = FROM.plus(Duration.ofHours(coin.nextLong(-hours / 6, hours + hours / 6)));
        return new Goods(id(), createdAt, telling, coin.nextInt(8) == 0 ? null : openedAt);
    }

    private Launched launch() {
        // The last two products are never launched, and the first does not exist yet.
        Goods goods = products.get(1 + dice.nextInt(products.size() - 3));
        UUID product = goods.id();
        String story = story(product);
        String status = status(story);
        List<Said> findings = story.equals("blocked") ? blockedFindings() : findings();
        boolean cut = story.equals("open");
        return new Launched(
                id(),
                product,
                coin.nextInt(4) == 0 ? null : goods.telling(),
                dice.nextInt(4) == 0 ? "sandbox" : "live",
                FROM.plus(Duration.ofMillis(
                                dice.nextLong(Duration.between(FROM, TO).toMillis() + 400_000_000)))
                        .minusMillis(200_000_000),
                outcome(story),
                status,
                dice.nextInt(3) == 0 || status.equals("scheduled"),
                isStripes(story) ? CATEGORIES.get(dice.nextInt(CATEGORIES.size())) : null,
                cut ? List.of() : heard(),
                300 + dice.nextInt(20_000),
                cut ? List.of() : findings,
                cut ? Map.of() : steps(story.equals("blocked") ? 1 : STEPS.size()),
                lastStep(story));
    }

    private String story(UUID product) {
        String story = List.of(
                        "sold",
                        "sold",
                        "sold",
                        "sold",
                        "blocked",
                        "failed",
                        "undone",
                        "undoneByHand",
                        "cancelled",
                        "cancelledLate",
                        "open")
                .get(dice.nextInt(11));
        return story.equals("open") && !busy.add(product) ? "sold" : story;
    }

    private boolean isStripes(String story) {
        return switch (story) {
            case "failed", "undone" -> dice.nextInt(3) > 0;
            case "undoneByHand" -> dice.nextInt(4) == 0;
            default -> false;
        };
    }

    /** Two launches of three hear of no trouble. */
    private List<String> heard() {
        return dice.nextInt(3) > 0
                ? List.of()
                : CATEGORIES.stream().filter(category -> dice.nextBoolean()).toList();
    }

    private static String outcome(String story) {
        return switch (story) {
            case "sold", "undoneByHand" -> "succeeded";
            case "cancelled", "cancelledLate" -> "cancelled";
            case "open" -> "open";
            default -> "failed";
        };
    }

    private String status(String story) {
        return switch (story) {
            case "sold" -> "completed";
            case "blocked", "failed" -> "failed";
            case "undone", "undoneByHand", "cancelledLate" -> "rolled_back";
            case "cancelled" -> "cancelled";
            default -> dice.nextBoolean() ? "scheduled" : "deploying";
        };
    }

    private String lastStep(String story) {
        return switch (story) {
            case "sold" -> "complete";
            case "undoneByHand" -> "undone";
            case "cancelled", "cancelledLate" -> "cancelled";
            case "failed", "undone" -> dice.nextBoolean() ? "failed" : "pending";
            default -> "pending";
        };
    }

    private List<Said> findings() {
        return CHECKS.stream().map(check -> said(check, "passed")).toList();
    }

    private List<Said> blockedFindings() {
        int against = dice.nextInt(4);
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < CHECKS.size(); i++) {
            String otherwise = dice.nextInt(6) == 0 ? "error" : "passed";
            all.add(said(CHECKS.get(i), i == against ? "failed" : otherwise));
        }
        return all;
    }

    private static Said said(String check, String status) {
        boolean strict = !check.equals("PaymentsAreHeard");
        return new Said(check, strict, strict || status.equals("passed") ? status : "failed");
    }

    private Map<String, Long> steps(int most) {
        Map<String, Long> steps = new LinkedHashMap<>();
        STEPS.stream()
                .limit(most)
                .forEach(step -> steps.put(step, 10L + dice.nextInt(4000) * (1 + STEPS.indexOf(step))));
        return steps;
    }

    private UUID id() {
        return new UUID(dice.nextLong() & ~0xF000L | 0x7000L, dice.nextLong() & ~(3L << 62) | 2L << 62);
    }
}
