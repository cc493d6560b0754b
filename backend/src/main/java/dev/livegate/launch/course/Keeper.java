package dev.livegate.launch.course;

import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.scope.Scope;

/** Whoever keeps a launch that stopped before anything changed at Stripe; what nobody keeps has failed. */
public interface Keeper {

    /** Within the transaction that ends the flow; the deployment is locked. */
    boolean keeps(Scope scope, ProductDeployment deployment, String why);
}
