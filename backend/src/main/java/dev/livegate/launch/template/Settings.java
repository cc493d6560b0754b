package dev.livegate.launch.template;

import dev.livegate.launch.appointment.TimeZones;
import dev.livegate.launch.appointment.Wish;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.launch.schedule.LaunchSchedule;
import dev.livegate.launch.schedule.Notices;
import dev.livegate.launch.schedule.Terms;
import dev.livegate.product.Environment;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to launch, whatever and whenever. What is null is left to the launch. */
public record Settings(
        Environment environment,
        boolean sellBeforeLive,
        boolean stopOnFailure,
        @Nullable String timezone,
        @Nullable String expiresAfter,
        @Nullable Notices notificationSettings) {

    static final Settings USUAL = new Settings(Environment.live, false, true, null, null, null);

    static Settings of(ProductDeployment deployment, Optional<LaunchSchedule> schedule) {
        return new Settings(
                deployment.environment,
                deployment.sellBeforeLive,
                true,
                schedule.map(one -> one.zone().getId()).orElse(null),
                schedule.map(one -> one.patience().toString()).orElse(null),
                schedule.map(LaunchSchedule::notices).orElse(null));
    }

    /** What is not wished stays as it is here; what no launch could keep is refused now. */
    Settings with(TemplateWish wish) {
        if (wish.timezone() != null) {
            TimeZones.named(wish.timezone());
        }
        if (wish.expiresAfter() != null) {
            new Terms(new Wish(null, null, null, null), wish.expiresAfter(), null).patience();
        }
        return new Settings(
                or(wish.environment(), environment),
                or(wish.sellBeforeLive(), sellBeforeLive),
                or(wish.stopOnFailure(), stopOnFailure),
                wish.timezone() == null ? timezone : wish.timezone(),
                wish.expiresAfter() == null ? expiresAfter : wish.expiresAfter(),
                wish.notificationSettings() == null ? notificationSettings : wish.notificationSettings());
    }

    private static <T> T or(@Nullable T wished, T here) {
        return wished == null ? here : wished;
    }
}
