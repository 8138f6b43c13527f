package nl.kcc.e2e;

import java.util.Set;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import com.microsoft.playwright.Browser;

/// Gives each scenario the one running product and the one browser, and balances the books after each.
final class OnTheProduct implements ParameterResolver, AfterEachCallback {
    private static final Set<Class<?>> GIVEN = Set.of(Kcc.class, Browser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return GIVEN.contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Kcc.class ? kcc(context) : browsers(context).browser();
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

    private static Browsers browsers(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Browsers.class))
                .getOrComputeIfAbsent(Browsers.class, _ -> Browsers.start(), Browsers.class);
    }
}
