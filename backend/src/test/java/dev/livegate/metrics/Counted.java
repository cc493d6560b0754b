package dev.livegate.metrics;

import dev.livegate.launch.dialog.Telling;
import dev.livegate.metrics.LaunchMetrics.Category;
import dev.livegate.metrics.LaunchMetrics.Day;
import dev.livegate.metrics.LaunchMetrics.Dialog;
import dev.livegate.metrics.LaunchMetrics.Durations;
import dev.livegate.metrics.LaunchMetrics.FailedCheck;
import dev.livegate.metrics.LaunchMetrics.Stage;
import dev.livegate.metrics.LaunchMetrics.StepTime;
import dev.livegate.metrics.LaunchMetrics.StripeTrouble;
import dev.livegate.metrics.LaunchMetrics.Totals;
import dev.livegate.metrics.LaunchMetrics.Trouble;
import dev.livegate.metrics.Past.Launched;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The same figures by brute force: every launch taken into the hand, without a database. */
final class Counted {

    private final Past past;
    private final ZoneId zone;
    private final List<Launched> all;

    Counted(Past past, String environment, ZoneId zone) {
        this.past = past;
        this.zone = zone;
        this.all = past.launches.stream()
                .filter(one ->
                        !one.createdAt().isBefore(Past.FROM) && one.createdAt().isBefore(Past.TO))
                .filter(one -> environment.isEmpty() || one.environment().equals(environment))
                .toList();
    }

    LaunchMetrics metrics() {
        return new LaunchMetrics(
                Past.FROM,
                Past.TO,
                zone.getId(),
                totals(),
                new Durations(times(all).size(), mean(times(all)), p95(times(all))),
                days(),
                failedChecks(),
                categories(),
                steps(),
                stripe(),
                funnel(),
                dialogs());
    }

    private Totals totals() {
        long succeeded = count(is("succeeded"));
        long failed = count(is("failed"));
        return new Totals(
                all.size(),
                succeeded,
                failed,
                count(is("cancelled")),
                count(is("open")),
                rate(succeeded, succeeded + failed),
                rate(failed, succeeded + failed),
                count(Launched::scheduled),
                rate(count(Launched::scheduled), all.size()));
    }

    private List<Day> days() {
        List<Day> days = new ArrayList<>();
        LocalDate last = dayOf(Past.TO.minusMillis(1));
        for (LocalDate day = dayOf(Past.FROM); !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate today = day;
            List<Launched> then = all.stream()
                    .filter(one -> dayOf(one.createdAt()).equals(today))
                    .toList();
            days.add(new Day(
                    day,
                    then.size(),
                    then.stream().filter(is("succeeded")).count(),
                    then.stream().filter(is("failed")).count(),
                    then.stream().filter(Launched::scheduled).count(),
                    mean(times(then)),
                    p95(times(then))));
        }
        return days;
    }

    private List<FailedCheck> failedChecks() {
        long validated = count(one -> !one.findings().isEmpty());
        return ranked(all.stream()
                        .flatMap(one -> one.findings().stream().filter(Past.Said::failed))
                        .collect(Collectors.groupingBy(Past.Said::check, Collectors.counting())))
                .map(one -> new FailedCheck(
                        one.getKey(), "Title of " + one.getKey(), one.getValue(), (double) one.getValue() / validated))
                .toList();
    }

    private List<Category> categories() {
        return ranked(all.stream()
                        .filter(is("failed"))
                        .collect(Collectors.groupingBy(Counted::category, Collectors.counting())))
                .map(one -> new Category(one.getKey(), one.getValue(), (double) one.getValue() / count(is("failed"))))
                .toList();
    }

    private static String category(Launched one) {
        if (one.blocked()) {
            return "validation";
        }
        return one.category() == null ? "other" : one.category();
    }

    private List<StepTime> steps() {
        Map<String, List<Long>> times = new TreeMap<>();
        all.forEach(one -> one.steps()
                .forEach((step, ms) ->
                        times.computeIfAbsent(step, name -> new ArrayList<>()).add(ms)));
        long whole = times.values().stream()
                .flatMap(List::stream)
                .mapToLong(ms -> ms)
                .sum();
        return times.entrySet().stream()
                .map(one -> new StepTime(
                        one.getKey(),
                        "Step " + one.getKey(),
                        one.getValue().size(),
                        mean(one.getValue()),
                        p95(one.getValue()),
                        rate(one.getValue().stream().mapToLong(ms -> ms).sum(), whole)))
                .sorted(Comparator.comparing(StepTime::meanMs).reversed())
                .toList();
    }

    private StripeTrouble stripe() {
        List<Launched> ended =
                all.stream().filter(is("succeeded").or(is("failed"))).toList();
        List<Launched> troubled =
                ended.stream().filter(one -> !one.troubles().isEmpty()).toList();
        List<Launched> others =
                ended.stream().filter(one -> one.troubles().isEmpty()).toList();
        return new StripeTrouble(troubled.size(), failing(troubled), failing(others), phi(ended), byCategory(troubled));
    }

    private static List<Trouble> byCategory(List<Launched> troubled) {
        return ranked(troubled.stream()
                        .flatMap(one -> one.troubles().stream())
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .map(one -> new Trouble(
                        one.getKey(),
                        one.getValue(),
                        troubled.stream()
                                .filter(is("failed"))
                                .filter(launch -> launch.troubles().contains(one.getKey()))
                                .count()))
                .toList();
    }

    private static Double failing(List<Launched> some) {
        return rate(some.stream().filter(is("failed")).count(), some.size());
    }

    /** The correlation of two yes-or-no questions, from the four counts. */
    private static Double phi(List<Launched> ended) {
        double both = ended.stream()
                .filter(one -> !one.troubles().isEmpty() && is("failed").test(one))
                .count();
        double trouble = ended.stream().filter(one -> !one.troubles().isEmpty()).count();
        double failed = ended.stream().filter(is("failed")).count();
        double n = ended.size();
        double spread = Math.sqrt(trouble * (n - trouble) * failed * (n - failed));
        return spread == 0 ? null : (n * both - trouble * failed) / spread;
    }

    private List<Stage> funnel() {
        long added = past.products.stream()
                .filter(one -> one.createdAt().isBefore(Past.TO))
                .count();
        return stages("added", added, one -> true);
    }

    private List<Dialog> dialogs() {
        return Stream.of(Telling.values())
                .filter(telling -> !opened(telling).isEmpty())
                .map(telling -> new Dialog(
                        telling,
                        stages(
                                "opened",
                                opened(telling).size(),
                                one -> one.telling() == telling
                                        && opened(telling).contains(one.product()))))
                .toList();
    }

    private Set<UUID> opened(Telling telling) {
        return past.products.stream()
                .filter(one -> one.telling() == telling && one.openedAt() != null)
                .filter(one ->
                        !one.openedAt().isBefore(Past.FROM) && one.openedAt().isBefore(Past.TO))
                .map(Past.Goods::id)
                .collect(Collectors.toSet());
    }

    private List<Stage> stages(String first, long all, Predicate<Launched> of) {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put(first, all);
        counts.put("begun", products(of));
        counts.put("validated", products(of.and(Launched::passed)));
        counts.put("onSale", products(of.and(is("succeeded"))));
        counts.put("kept", products(of.and(Launched::kept)));
        List<Stage> stages = new ArrayList<>();
        long before = all;
        for (Map.Entry<String, Long> one : counts.entrySet()) {
            stages.add(new Stage(one.getKey(), one.getValue(), rate(one.getValue(), all), before - one.getValue()));
            before = one.getValue();
        }
        return stages;
    }

    private long products(Predicate<Launched> reached) {
        return all.stream().filter(reached).map(Launched::product).distinct().count();
    }

    private long count(Predicate<Launched> which) {
        return all.stream().filter(which).count();
    }

    private static Predicate<Launched> is(String outcome) {
        return one -> one.outcome().equals(outcome);
    }

    private static List<Long> times(List<Launched> some) {
        return some.stream().filter(Launched::kept).map(Launched::durationMs).toList();
    }

    private static Long mean(List<Long> times) {
        return times.isEmpty()
                ? null
                : Math.round(times.stream().mapToLong(ms -> ms).sum() / (double) times.size());
    }

    private static Long p95(List<Long> times) {
        return times.isEmpty() ? null : times.stream().sorted().toList().get((int) Math.ceil(0.95 * times.size()) - 1);
    }

    private static Double rate(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    private static Stream<Map.Entry<String, Long>> ranked(Map<String, Long> counts) {
        Function<Map.Entry<String, Long>, Long> value = Map.Entry::getValue;
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(value).reversed().thenComparing(Map.Entry::getKey));
    }

    private LocalDate dayOf(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
