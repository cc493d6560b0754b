package dev.livegate.launch;

import dev.livegate.launch.course.Control;
import dev.livegate.launch.dialog.Dialogs;
import dev.livegate.launch.record.ProductDeployment;
import dev.livegate.platform.scope.Scope;
import dev.livegate.product.ProductService;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Launches that somebody asks for, not begun yet, nor written down. */
@Singleton
class Drafts {

    private final ProductService products;
    private final Control control;
    private final Dialogs dialogs;

    Drafts(ProductService products, Control control, Dialogs dialogs) {
        this.products = products;
        this.control = control;
        this.dialogs = dialogs;
    }

    ProductDeployment of(Scope scope, LaunchRequest request, UUID product) {
        ProductDeployment deployment =
                control.draft(scope, products.one(scope, product), request.into(), request.sellsBeforeLive());
        dialogs.tried(scope, product).ifPresent(deployment::toldAs);
        return deployment;
    }
}
