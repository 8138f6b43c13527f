package nl.kcc.intake.catalogue;

import java.util.regex.Pattern;

import nl.kcc.events.TopicState;
import nl.kcc.personaldata.BsnMask;

/// The notation of topics and departments. Codes travel in events, so none may hide a citizen service number.
public final class CatalogueCode {

    private static final Pattern NOTATION = Pattern.compile(TopicState.CODE);

    private CatalogueCode() {
    }

    public static boolean isValid(String code) {
        return NOTATION.matcher(code).matches() && !BsnMask.isIn(code);
    }
}
