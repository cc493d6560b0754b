package dev.livegate.provisioning;

import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/** The structured log of JOIN-18: one line an event, with feature, tenantId, plan and duration_ms as fields. */
public final class ProvisionLog {

    private static final Logger LOG = Logger.getLogger("provision");

    private ProvisionLog() {}

    public static void info(String message, UUID tenant, Map<String, Object> fields) {
        with(tenant, fields, () -> LOG.info(message));
    }

    public static void failed(String message, UUID tenant, Map<String, Object> fields) {
        with(tenant, fields, () -> LOG.error(message));
    }

    private static void with(UUID tenant, Map<String, Object> fields, Runnable line) {
        MDC.put("feature", "provision");
        MDC.put("tenantId", tenant.toString());
        fields.forEach((name, value) -> MDC.put(name, String.valueOf(value)));
        try {
            line.run();
        } finally {
            fields.keySet().forEach(MDC::remove);
            MDC.remove("feature");
            MDC.remove("tenantId");
        }
    }
}
