package dev.livegate.credential.vendor;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

@ConfigMapping(prefix = "livegate.credential")
public interface VendorConfig {

    /** Another address of a vendor's API, by the id of the integration, such as a proxy of one's own. */
    Map<String, String> api();
}
