package nl.kcc.intake.suggest;

import java.util.Map;

/// What was made of texts like this one.
@FunctionalInterface
interface LikeTexts {

    LikeTexts NONE = (_, _) -> Map.of();

    /// How much they speak for each topic: 1 for each text that is the very same, less for one that is only like it.
    ///
    /// @param features of the text
    Map<String, Double> support(Map<String, Double> features, Vocabulary vocabulary);
}
