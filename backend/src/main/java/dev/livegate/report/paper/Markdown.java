package dev.livegate.report.paper;

import dev.livegate.platform.check.Finding;
import dev.livegate.report.Document;
import dev.livegate.report.Signature;
import dev.livegate.report.SignedReport;
import java.util.regex.Pattern;

/** A report as Markdown; what it quotes stays text, whatever it looks like. */
final class Markdown {

    private static final Pattern SYNTAX = Pattern.compile("[\\\\`*_{}\\[\\]<>#|!~]");

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    static String of(SignedReport signed) {
        Markdown page = new Markdown();
        Document report = signed.report();
        page.line("# " + Wording.verdict(report) + " · " + quoted(report.headline()));
        page.line("**" + Wording.title(report) + "**");
        Wording.facts(report).forEach(fact -> page.item(fact.name() + ": " + quoted(fact.value())));
        page.text.append('\n');
        page.line("## What was checked");
        Wording.findings(report).forEach(finding -> page.finding(report, finding));
        if (signed.signature() != null) {
            page.line("---");
            page.line("Signed with " + Signature.ALGORITHM + ", key "
                    + quoted(signed.signature().keyId()) + ": `"
                    + signed.signature().value() + "`. Check it at "
                    + quoted(report.from().instance()) + "/verify.");
        }
        return page.text.toString();
    }

    private void finding(Document report, Finding finding) {
        line("### " + Wording.mark(finding.status()) + " " + quoted(finding.title()) + " (" + finding.status() + ")");
        line(quoted(finding.message()));
        Wording.fixes(finding).forEach(fix -> item("To do: " + quoted(fix)));
        Wording.evidence(report, finding).forEach(fact -> item(quoted(fact.name()) + ": " + quoted(fact.value())));
        text.append('\n');
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }

    private void item(String words) {
        text.append("- ").append(words).append('\n');
    }

    private static String quoted(String words) {
        return SYNTAX.matcher(words).replaceAll("\\\\$0");
    }
}
