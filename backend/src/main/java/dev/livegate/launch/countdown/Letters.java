package dev.livegate.launch.countdown;

import dev.livegate.account.Membership;
import dev.livegate.account.User;
import dev.livegate.launch.appointment.Appointment;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.schedule.SafeSlots;
import dev.livegate.platform.mail.Letter;
import dev.livegate.platform.mail.Mails;
import dev.livegate.platform.mode.ModeConfig;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.time.InWords;
import dev.livegate.platform.time.Time;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** To the owners and whoever scheduled the launch. Every way out is a page that asks again: a link changes nothing. */
@Singleton
class Letters {

    private static final String PAGE = "/dashboard/launches?deployment=";

    private final Mails mails;
    private final ModeConfig mode;
    private final SafeSlots slots;
    private final ProductService products;
    private final Time time;

    Letters(Mails mails, ModeConfig mode, SafeSlots slots, ProductService products, Time time) {
        this.mails = mails;
        this.mode = mode;
        this.slots = slots;
        this.products = products;
        this.time = time;
    }

    /** What was seen so many minutes before; without anything wrong it is but a reminder. */
    record Look(int minutesBefore, List<String> wrong) {}

    void before(Scope scope, ProductDeployment deployment, LaunchSchedule schedule, Look look) {
        Duration left = Duration.between(time.now(), schedule.scheduledFor());
        boolean isReminder = schedule.reminderMinutes().contains(look.minutesBefore());
        boolean isWanted = Boolean.TRUE.equals(schedule.notices().emailNotifications());
        if (isWanted && left.toSeconds() > 0 && (isReminder || !look.wrong().isEmpty())) {
            Map<String, Object> words = words(scope, deployment, schedule);
            words.put("left", words(left));
            words.put("wrong", look.wrong());
            String template = look.wrong().isEmpty() ? "launch-reminder" : "launch-not-ready";
            send(scope, schedule, new Kind(template, look.minutesBefore() + "-" + epoch(schedule)), words);
        }
    }

    /** Also to who wants no reminders: they expect it to be on sale. */
    void held(Scope scope, ProductDeployment deployment, LaunchSchedule schedule, String why) {
        Map<String, Object> words = words(scope, deployment, schedule);
        words.put("why", why);
        send(scope, schedule, new Kind("launch-held", String.valueOf(schedule.round())), words);
    }

    private record Kind(String template, String once) {}

    private void send(Scope scope, LaunchSchedule schedule, Kind kind, Map<String, Object> words) {
        User.all(recipients(scope, schedule)).stream()
                .filter(User::isVerified)
                .forEach(person -> mails.send(
                        scope,
                        new Letter(
                                person.email(),
                                kind.template(),
                                words,
                                String.join(
                                        "-",
                                        kind.template(),
                                        schedule.id.toString(),
                                        kind.once(),
                                        person.id.toString()))));
    }

    private static List<UUID> recipients(Scope scope, LaunchSchedule schedule) {
        Stream<UUID> scheduler =
                Optional.ofNullable(schedule.scheduledBy())
                        .filter(person -> Membership.of(scope, person).isPresent())
                        .stream();
        return Stream.concat(Membership.owners(scope.tenant()).stream(), scheduler)
                .distinct()
                .toList();
    }

    private Map<String, Object> words(Scope scope, ProductDeployment deployment, LaunchSchedule schedule) {
        String page = mode.publicUrl() + PAGE + deployment.id;
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("product", products.one(scope, deployment.productId).name());
        words.put("when", words(Appointment.at(schedule.scheduledFor(), schedule.zone())));
        words.put("slot", slots.next(scope, schedule.zone()).map(Letters::words).orElse(""));
        words.put("open", page);
        words.put("fix", page + "&do=fix");
        words.put("move", page + "&do=reschedule");
        words.put("cancel", page + "&do=cancel");
        return words;
    }

    private static String words(Appointment appointment) {
        return InWords.of(appointment.at().atZone(appointment.zone()));
    }

    private static String words(Duration left) {
        long minutes = left.plusSeconds(59).toMinutes();
        if (minutes >= 2 * 1440) {
            return Math.round(minutes / 1440.0) + " days";
        }
        if (minutes >= 120) {
            return Math.round(minutes / 60.0) + " hours";
        }
        return minutes == 1 ? "1 minute" : minutes + " minutes";
    }

    private static String epoch(LaunchSchedule schedule) {
        return Long.toString(schedule.scheduledFor().getEpochSecond());
    }
}
