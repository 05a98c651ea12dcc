package dev.vigil.provider;

/** What is wanted costs more than may be spent this month. */
public final class OverBudget extends IllegalStateException {

    OverBudget(String whose, double limit, double spent, double wanted) {
        super("%s may spend %.2f USD a month; %.2f are spent or promised, and this would cost about %.2f more."
                .formatted(whose, limit, spent, wanted));
    }
}
