package dev.livegate.account.signin;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

@ConfigMapping(prefix = "livegate.operator")
interface OperatorConfig {

    /** Who runs this Livegate: gets a link by mail on the first start; in preview it is printed. */
    Optional<String> email();
}
