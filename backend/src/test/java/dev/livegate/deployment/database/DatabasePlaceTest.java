package dev.livegate.deployment.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DatabasePlaceTest {

    @ParameterizedTest
    @EnumSource(
            value = DatabasePlace.class,
            names = {"POOLER", "SOMEWHERE"},
            mode = EnumSource.Mode.EXCLUDE)
    void hasANameForPeopleWhoeverOwnsIt(DatabasePlace place) {
        // When
        String owner = DatabasePlace.owner(place.provider());
        // Then
        assertThat(owner).isNotEqualTo(place.provider()).matches("[A-Z].*");
    }

    @ParameterizedTest
    @CsvSource({"rds, Amazon RDS", "fly, Fly.io", "an-old-one, an-old-one"})
    void callsThemAsTheyCallThemselves(String provider, String name) {
        // When
        String owner = DatabasePlace.owner(provider);
        // Then
        assertThat(owner).isEqualTo(name);
    }
}
