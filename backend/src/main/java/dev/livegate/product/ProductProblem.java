package dev.livegate.product;

import dev.livegate.platform.problem.Refusal;

enum ProductProblem implements Refusal {
    LOOKUP_KEY_TAKEN(409, "Another price has this lookup key"),
    PRODUCT_IS_LIVE(409, "This product is live"),
    TOO_MANY_PRODUCTS(409, "There are too many products");

    private final int status;
    private final String title;

    ProductProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
