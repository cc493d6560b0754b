package dev.livegate.launch.appointment;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRulesProvider;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The zones to choose from, and the edition of the rules by which we turn local time into instants. */
@RegisterForReflection
@Schema(name = "TimeZones")
public record TimeZones(List<Zone> items, @Nullable String next, String edition) {

    // Places and UTC; what is there for machines of long ago is taken, but not offered.
    private static final String OFFERED =
            "UTC|(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+";

    /** With its offset of today, by which a list is sorted for people. */
    @RegisterForReflection
    @Schema(name = "TimeZone")
    public record Zone(String id, String offset) {}

    static TimeZones at(Instant now) {
        List<Zone> zones = ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.matches(OFFERED))
                .sorted()
                .map(id -> new Zone(id, offset(id, now)))
                .toList();
        return new TimeZones(
                zones, null, ZoneRulesProvider.getVersions("UTC").lastEntry().getKey());
    }

    public static ZoneId named(@Nullable String id) {
        if (id == null || !ZoneId.getAvailableZoneIds().contains(id)) {
            throw VALIDATION_FAILED
                    .because("The time of the launch needs a time zone.")
                    .field("timezone", "Choose a time zone such as Europe/Berlin.");
        }
        return ZoneId.of(id);
    }

    private static String offset(String id, Instant now) {
        String offset = ZoneId.of(id).getRules().getOffset(now).getId();
        return offset.equals("Z") ? "+00:00" : offset;
    }
}
