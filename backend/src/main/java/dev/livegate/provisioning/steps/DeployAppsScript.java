package dev.livegate.provisioning.steps;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.livegate.platform.flow.StepContext;
import dev.livegate.platform.scope.Scope;
import dev.livegate.platform.scope.Tx;
import dev.livegate.platform.time.Time;
import dev.livegate.provisioning.Automation;
import dev.livegate.provisioning.Deliveries;
import dev.livegate.provisioning.Newcomer;
import dev.livegate.provisioning.ProvisioningConfig;
import dev.livegate.provisioning.ProvisioningStep;
import jakarta.inject.Singleton;
import java.util.Map;

@Singleton
class DeployAppsScript implements ProvisioningStep {

    private static final String KIND = "apps-script";
    private static final String SCRIPT = """
            const WORKSPACE = %s;

            function onOpen() {
              SpreadsheetApp.getUi().createMenu(WORKSPACE.name)
                .addItem('Import fixtures', 'importFixtures')
                .addToUi();
            }

            function importFixtures() {
              const token = PropertiesService.getScriptProperties().getProperty('LIVEGATE_TOKEN');
              const answer = UrlFetchApp.fetch(WORKSPACE.api + '/fixtures', { headers: { Authorization: 'Bearer ' + token } });
              const rows = JSON.parse(answer.getContentText()).items.map((f) => [f.date, f.homeTeam, f.awayTeam, f.status]);
              const sheet = SpreadsheetApp.getActiveSheet();
              if (rows.length) sheet.getRange(1, 1, rows.length, 4).setValues(rows);
            }
            """;

    private final Tx tx;
    private final Deliveries deliveries;
    private final ProvisioningConfig config;
    private final ObjectMapper json;
    private final Time time;

    DeployAppsScript(Tx tx, Deliveries deliveries, ProvisioningConfig config, ObjectMapper json, Time time) {
        this.tx = tx;
        this.deliveries = deliveries;
        this.config = config;
        this.json = json;
        this.time = time;
    }

    @Override
    public String name() {
        return "deploy-apps-script";
    }

    @Override
    public String title() {
        return "Prepare your spreadsheet script";
    }

    @Override
    public void run(StepContext<Newcomer> context) throws JsonProcessingException {
        if (!config.appsScript().enabled()) {
            context.skip("Apps Script is switched off for this instance.");
            return;
        }
        Scope scope = context.scope();
        String content =
                json.writeValueAsString(Map.of("name", "import-fixtures", "script", script(context.subject())));
        tx.run(scope, () -> Automation.prepare(scope, KIND, "import-fixtures", content, time.now()));
        context.note(config.appsScript()
                .deploymentUrl()
                .map(url -> deliveries.deliver(scope, KIND, url) + " delivered")
                .orElse("prepared; no deployment address is configured"));
    }

    /** The name is JSON inside the script: whatever a tenant is called, it stays a string. */
    private String script(Newcomer newcomer) throws JsonProcessingException {
        String api = "https://" + newcomer.slug() + "." + config.baseDomain() + "/api";
        return SCRIPT.formatted(json.writeValueAsString(Map.of("name", newcomer.name(), "api", api)));
    }
}
