package dev.livegate.launch.schedule;

import dev.livegate.launch.appointment.Appointment;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.TenantOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When one deployment is to begin. It has the deployment's id, and is changed only while that is locked. */
@Entity
@Table(name = "launch_schedules")
public class LaunchSchedule extends TenantOwned {

    @Column(name = "scheduled_for")
    private Instant scheduledFor;

    private String timezone;

    private @Nullable String warning;

    @Column(name = "expires_after")
    private long expiresAfterSeconds;

    @Column(name = "start_by")
    private Instant startBy;

    @Column(name = "email_notifications")
    private boolean emailNotifications;

    private String reminders;

    @Column(name = "scheduled_by")
    private @Nullable UUID scheduledBy;

    @Enumerated(EnumType.STRING)
    private ScheduleState state = ScheduleState.waiting;

    private int round;

    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "held_reason")
    private @Nullable String heldReason;

    @Version
    private long version;

    protected LaunchSchedule() {}

    LaunchSchedule(Scope scope, UUID deployment) {
        super(scope);
        this.id = deployment;
    }

    public static Optional<LaunchSchedule> find(Scope scope, UUID deployment) {
        return find("tenantId = ?1 and id = ?2", scope.tenant(), deployment).firstResultOptional();
    }

    /** If it still waits for that very moment. */
    public static Optional<LaunchSchedule> waiting(Scope scope, Moment moment) {
        return find(scope, moment.deployment())
                .filter(schedule -> schedule.state == ScheduleState.waiting && schedule.round == moment.round());
    }

    public static List<LaunchSchedule> all(Scope scope, List<UUID> deployments) {
        return list("tenantId = ?1 and id in ?2", scope.tenant(), deployments);
    }

    void appoint(Appointment appointment, Duration patience, Notices notices) {
        state = state == ScheduleState.waiting ? state : state.become(ScheduleState.waiting);
        scheduledFor = appointment.at();
        timezone = appointment.zone().getId();
        warning = appointment.warning();
        expiresAfterSeconds = patience.toSeconds();
        startBy = scheduledFor.plus(patience);
        emailNotifications = Boolean.TRUE.equals(notices.emailNotifications());
        reminders = String.valueOf(notices.reminderBeforeMinutes()).replaceAll("[^0-9,]", "");
        heldAt = null;
        heldReason = null;
        nextRound();
    }

    void by(@Nullable UUID person) {
        scheduledBy = person;
    }

    /** The bells of earlier rounds ring for nothing. */
    void nextRound() {
        round++;
    }

    void begin(Instant latest) {
        state = state.become(ScheduleState.begun);
        startBy = latest;
        heldAt = null;
        heldReason = null;
    }

    void hold(String why, Instant now) {
        state = state.become(ScheduleState.held);
        heldAt = now;
        heldReason = why;
        nextRound();
    }

    void cancel() {
        state = state.become(ScheduleState.cancelled);
    }

    /** Whether it waited too long, or was kept too long from going on. */
    public boolean isTooLate(Instant now) {
        return now.isAfter(startBy);
    }

    public Instant scheduledFor() {
        return scheduledFor;
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    public Duration patience() {
        return Duration.ofSeconds(expiresAfterSeconds);
    }

    public Notices notices() {
        return new Notices(emailNotifications, reminderMinutes());
    }

    public List<Integer> reminderMinutes() {
        return Arrays.stream(reminders.split(","))
                .filter(one -> !one.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toList());
    }

    public @Nullable UUID scheduledBy() {
        return scheduledBy;
    }

    public ScheduleState state() {
        return state;
    }

    public int round() {
        return round;
    }

    public ScheduleView view() {
        Appointment local = Appointment.at(scheduledFor, zone());
        return new ScheduleView(
                state,
                scheduledFor,
                local.local(),
                timezone,
                local.offset().getId(),
                warning,
                patience().toString(),
                notices(),
                heldAt,
                heldReason);
    }
}
