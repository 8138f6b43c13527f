package nl.kcc.e2e;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives each scenario the one running product, and balances the books after each.
final class OnTheProduct implements ParameterResolver, AfterEachCallback {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Kcc.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return kcc(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            kcc(context).books().balance();
        }
    }

    private static Kcc kcc(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Kcc.class))
                .getOrComputeIfAbsent(Kcc.class, _ -> Kcc.start(), Kcc.class);
    }
}
