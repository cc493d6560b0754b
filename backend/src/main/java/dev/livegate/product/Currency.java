package dev.livegate.product;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A currency in which Stripe sells, and how its amounts are written: in its smallest unit, with Stripe's exceptions. */
record Currency(String code) {

    private static final Set<String> WITHOUT_DECIMALS =
            words("bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf");
    private static final Set<String> THREE_DECIMALS = words("bhd jod kwd omr tnd");
    private static final Set<String> TWO_DECIMALS =
            words("aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd"
                    + " bob brl bsd bwp byn bzd cad cdf chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gtq"
                    + " gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt lak lbp lkr lrd lsl mad mdl mkd mmk mnt mop mur"
                    + " mvr mwk mxn myr mzn nad ngn nio nok npr nzd pab pen pgk php pkr pln qar ron rsd sar sbd scr sek sgd shp sle"
                    + " sos srd std szl thb tjs top try ttd twd tzs uah ugx usd uyu uzs wst yer zar zmw");
    // Stripe keeps two decimals for these and takes whole units only.
    private static final Set<String> WHOLE_UNITS = words("isk ugx");
    private static final long LARGEST = 99_999_999;

    static Optional<Currency> of(String written) {
        String code = written.toLowerCase(Locale.ROOT);
        boolean known = WITHOUT_DECIMALS.contains(code) || THREE_DECIMALS.contains(code) || TWO_DECIMALS.contains(code);
        return known ? Optional.of(new Currency(code)) : Optional.empty();
    }

    int decimals() {
        if (WITHOUT_DECIMALS.contains(code)) {
            return 0;
        }
        return THREE_DECIMALS.contains(code) ? 3 : 2;
    }

    Optional<String> objection(long amount) {
        if (amount > LARGEST) {
            return Optional.of("Use at most eight digits, which is what Stripe charges at once.");
        }
        if (THREE_DECIMALS.contains(code) && amount % 10 != 0) {
            return Optional.of("Amounts in " + code + " have three decimals and end in 0.");
        }
        return WHOLE_UNITS.contains(code) && amount % 100 != 0
                ? Optional.of("Amounts in " + code + " are whole units, so they end in 00.")
                : Optional.empty();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
