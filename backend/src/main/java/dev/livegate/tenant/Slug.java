package dev.livegate.tenant;

import static dev.livegate.platform.problem.RequestProblem.VALIDATION_FAILED;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A tenant's name in addresses: 3 to 30 of a–z, 0–9 and single hyphens between them, and no word of our own. */
public record Slug(String value) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 30;
    private static final int MOST_DRAWS = 100;
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final List<String> ENDINGS = List.of("-app", "-hq", "-team", "-live", "-co", "-labs");
    private static final Set<String> RESERVED = Set.of(
            ("about abuse account admin administrator api app assets auth badge billing blog cdn checklist config contact"
                            + " dashboard demo deploy dev docs email example ftp health help hostmaster imap inbox info internal"
                            + " invite launches legal live livegate localhost login logout mail metrics mx new news noreply ns1 ns2"
                            + " null onboarding operator ops pack packs pop postmaster preview pricing privacy production products"
                            + " public ready register root sandbox security settings signin signup smtp ssl staging static stats"
                            + " status support system team tenant tenants terms test tokens undefined user users verify webhook"
                            + " webhooks webmaster well-known www")
                    .split(" "));

    public Slug {
        String wrong = objection(value);
        if (!wrong.isEmpty()) {
            throw VALIDATION_FAILED.because("This slug cannot be used.").field("slug", wrong);
        }
    }

    /** What somebody typed: capitals and surrounding blanks are forgiven, look-alike letters are not. */
    public static Slug of(String typed) {
        String text = typed.strip();
        // The Kelvin sign is the one look-alike of which lower case makes a plain letter.
        return new Slug(text.indexOf('\u212a') < 0 ? text.toLowerCase(Locale.ROOT) : text);
    }

    /** The nearest slug to a name such as "Café Zoë & Co.", if anything of it can be written in a–z. */
    public static Optional<Slug> from(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return Optional.of(fit(plain, LONGEST))
                .map(Slug::padded)
                .filter(text -> objection(text).isEmpty())
                .map(Slug::new);
    }

    /** Three others that are free, near to this one; fewer only if hardly any is left. */
    public List<Slug> suggestions(Predicate<Slug> taken) {
        Stream<String> words = ENDINGS.stream();
        Stream<String> numbers = IntStream.rangeClosed(2, 9).mapToObj(n -> "-" + n);
        Stream<Slug> drawn = Stream.generate(this::drawn).limit(MOST_DRAWS);
        return Stream.concat(Stream.concat(words, numbers).map(this::with), drawn)
                .distinct()
                .filter(taken.negate())
                .limit(3)
                .toList();
    }

    /** With a number that hardly anybody has, however many are called the same. */
    public Slug drawn() {
        return with("-" + ThreadLocalRandom.current().nextInt(1_000, 10_000_000));
    }

    private Slug with(String ending) {
        return new Slug(fit(value, LONGEST - ending.length()) + ending);
    }

    @Override
    public String toString() {
        return value;
    }

    private static String objection(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return "Use 3 to 30 characters.";
        }
        if (!FORM.matcher(text).matches()) {
            return "Use only the letters a to z, digits, and single hyphens between them.";
        }
        return RESERVED.contains(text) ? "This word is reserved. Add another word to it." : "";
    }

    private static String padded(String text) {
        return text.length() < SHORTEST || RESERVED.contains(text) ? text + "-app" : text;
    }

    private static String fit(String text, int most) {
        String cut = text.replaceAll("^-+", "");
        return (cut.length() <= most ? cut : cut.substring(0, most)).replaceAll("-+$", "");
    }
}
