package dev.livegate.platform.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.livegate.platform.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebUrlTest {

    @ParameterizedTest
    @CsvSource({
        "https://a.com, https://a.com/",
        "HTTPS://A.com./x, https://a.com/x",
        "https://a.com:/x, https://a.com/x",
        "https://a.com:443, https://a.com/",
        "https://a.com:8443?q, https://a.com:8443/?q",
        "https://a.com/b/../c/./d/.., https://a.com/c/",
        "https://a.com/../../etc, https://a.com/etc",
        "https://a.com/?next=/../x, https://a.com/?next=/../x",
        "https://a.com//b, https://a.com//b",
        "https://a.com/%C3%A9?a=%7B, https://a.com/%C3%A9?a=%7B",
        "https://[2606:2800:21F::1]/, https://[2606:2800:21f::1]/",
    })
    void isWrittenInOneWay(String written, String url) {
        assertThat(Target.parse(written).url()).isEqualTo(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///a.com",
                "https:/a.com",
                "https:a.com",
                "https//a.com",
                "a.com",
                " https://a.com",
                "https://a.com ",
                "https://a.com/\u0000",
                "https://a.com/%00",
                "https://a.com/%0d%0aHost:x",
                "https://a.com/%7f",
                "https://a.com/%",
                "https://a.com/%zz",
                "https://a.com/a|b",
                "https://a.com/<x>",
                "https://a.com/\"",
                "https://a.com/é",
                "https://a.com/#",
                "https://@a.com/",
                "https://a@b@c.com/",
                "https://a.com:443:443/",
                "https://a.com:0443/",
                "https://a.com:+443/",
                "https://a.com:99999/",
                "https://a.com:0/",
                "https://a.com:80/",
                "https://a.com:4430/",
                "http://a.com:443/",
                "https://a.com\\b",
                "https://[2606:2800:21f::1]443/",
                "https://2606:2800:21f::1/",
                "https://a.com;b.com/",
                "https://a.com&b.com/",
                "wss://a.com/",
                "https+x://a.com/",
            })
    void refusesWhatIsNotOnePlainPublicAddress(String written) {
        assertThatThrownBy(() -> Target.parse(written)).isInstanceOf(Problem.class);
    }

    @Test
    void takesExactly2048Characters() {
        // Given
        String longest = "https://a.com/" + "x".repeat(2048 - "https://a.com/".length());

        // When
        Target target = Target.parse(longest);

        // Then
        assertThat(target.url()).isEqualTo(longest);
        assertThatThrownBy(() -> Target.parse(longest + "x")).hasMessageContaining("2048");
    }

    @Test
    void allowsInAPreviewWhatASettingNamesAndNothingBeside() {
        // Given
        var allowed = Allowances.of("http://localhost:5000-5039", "localhost:15432");
        var targets = new Targets(allowed, Unguarded.pins(name -> null));

        // When
        Target target = targets.parse("http://localhost:5039/health");

        // Then
        assertThat(target.preview()).isTrue();
        for (String other : new String[] {
            "http://localhost:5040/", "https://localhost:5000/", "http://localhost:15432/", "http://127.0.0.1:5000/"
        }) {
            assertThatThrownBy(() -> targets.parse(other)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void neverFollowsFromThePublicIntoAPreview() {
        // Given
        var targets = new Targets(Allowances.of("https://localhost:5000"), Unguarded.pins(name -> null));
        Target target = targets.parse("https://a.com/");

        // When
        var following = assertThatThrownBy(() -> targets.redirect(target, "https://localhost:5000/"));

        // Then
        following.isInstanceOf(Problem.class).hasMessageContaining("not public");
    }

    @ParameterizedTest
    @CsvSource({
        "/y, https://a.com/y",
        "y, https://a.com/x/y",
        "../y?z, https://a.com/y?z",
        "?z, https://a.com/x/b?z",
        "'', https://a.com/x/b?q",
        "#top, https://a.com/x/b?q",
        "//b.com/y, https://b.com/y",
        "https://b.com, https://b.com/",
    })
    void resolvesALocationAgainstTheAddressThatSentIt(String location, String url) {
        // Given
        var targets = new Targets(Allowances.of(), Unguarded.pins(name -> null));

        // When
        Target next = targets.redirect(Target.parse("https://a.com/x/b?q"), location);

        // Then
        assertThat(next.url()).isEqualTo(url);
    }
}
