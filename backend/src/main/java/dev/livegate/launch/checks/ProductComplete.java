package dev.livegate.launch.checks;

import dev.livegate.launch.subject.LaunchCheck;
import dev.livegate.launch.subject.LaunchSubject;
import dev.livegate.platform.check.Verdict;
import dev.livegate.platform.problem.Fix;
import jakarta.inject.Singleton;

@Singleton
class ProductComplete implements LaunchCheck {

    @Override
    public String title() {
        return "The product has a name and prices that can be charged";
    }

    @Override
    public Verdict judge(LaunchSubject subject) {
        if (subject.product().prices().isEmpty()) {
            return Verdict.failed("The product has no price. Add at least one.", products());
        }
        return subject.product().prices().stream().anyMatch(price -> price.amount() == 0)
                ? Verdict.warning(
                        "A price of the product is 0, so it costs nothing. Change it if you mean to be paid.",
                        products())
                : Verdict.passed("The product has a name, and every price can be charged.");
    }

    private static Fix products() {
        return Fix.open("Edit the product", "/dashboard/products");
    }
}
