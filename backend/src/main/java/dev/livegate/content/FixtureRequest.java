package dev.livegate.content;

import dev.livegate.platform.web.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What changes in a fixture: absent means as it was. */
record FixtureRequest(
        @Nullable LocalDate date,

        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Name the home team.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String homeTeam,

        @Nullable
        @Pattern(regexp = OneLine.FORM, message = "Name the away team.")
        @Size(max = 80, message = "Use at most 80 characters.")
        String awayTeam,

        Fixture.@Nullable Status status) {

    record NewFixture(
            @NotNull(message = "Choose a date.") LocalDate date,

            @NotNull(message = "Name the home team.")
            @Pattern(regexp = OneLine.FORM, message = "Name the home team in one line.")
            @Size(max = 80, message = "Use at most 80 characters.")
            String homeTeam,

            @NotNull(message = "Name the away team.")
            @Pattern(regexp = OneLine.FORM, message = "Name the away team in one line.")
            @Size(max = 80, message = "Use at most 80 characters.")
            String awayTeam) {}
}
