package dev.livegate.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseFaultsTest {

    private static final SQLException CUT_SHORT = new SQLException(
            "Something unusual has occurred to cause the driver to fail.",
            "99999",
            new RuntimeException("Interrupted while attempting to connect."));

    static Stream<SQLException> unreachable() {
        return Stream.of(
                new SQLException("Connection refused", "08001"),
                new SQLException("Acquisition timeout while waiting for new connection"),
                CUT_SHORT);
    }

    static Stream<Exception> away() {
        return Stream.concat(
                unreachable(),
                Stream.of(
                        new SQLException("This connection has been closed.", "08003"),
                        new SQLException("terminating connection due to administrator command", "57P01"),
                        new IllegalStateException(new SocketTimeoutException("Read timed out"))));
    }

    static Stream<Exception> wrong() {
        return Stream.of(
                new SQLException("duplicate key", "23505"),
                new SQLException("Something unusual has occurred to cause the driver to fail.", "99999"),
                new IllegalStateException("a read failed"));
    }

    @ParameterizedTest
    @MethodSource("unreachable")
    void knowADatabaseThatLetsNobodyIn(Exception fault) {
        assertThat(DatabaseFaults.unreachable(new IllegalStateException(fault))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("away")
    void knowADatabaseThatIsAway(Exception fault) {
        assertThat(DatabaseFaults.causedBy(new IllegalStateException(fault))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void takeNoOtherFaultForIt(Exception fault) {
        assertThat(DatabaseFaults.causedBy(fault)).isFalse();
        assertThat(DatabaseFaults.unreachable(fault)).isFalse();
    }
}
