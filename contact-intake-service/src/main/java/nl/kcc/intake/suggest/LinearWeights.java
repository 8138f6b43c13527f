package nl.kcc.intake.suggest;

import java.util.Map;

/// The weights of a trained model without those that are nothing: five of six.
///
/// @param from where the weights of each feature begin; one more at the end
/// @param classes to which class each weight speaks
record LinearWeights(int[] from, short[] classes, float[] values, int classCount) {

    private static final double NOTHING = 1e-3;

    /// @param all of each feature, the weights for every class
    static LinearWeights of(double[] all, int classCount) {
        int[] from = new int[all.length / classCount + 1];
        int kept = 0;
        for (int i = 0; i < all.length; i++) {
            if (Math.abs(all[i]) > NOTHING) {
                kept++;
            }
            from[i / classCount + 1] = kept;
        }
        var classes = new short[kept];
        var values = new float[kept];
        for (int i = 0, next = 0; i < all.length; i++) {
            if (Math.abs(all[i]) > NOTHING) {
                classes[next] = (short) (i % classCount);
                values[next++] = (float) all[i];
            }
        }
        return new LinearWeights(from, classes, values, classCount);
    }

    /// @param text values by feature
    double[] scores(Map<Integer, Double> text) {
        var scores = new double[classCount];
        text.forEach((feature, value) -> {
            for (int i = from[feature]; i < from[feature + 1]; i++) {
                scores[classes[i]] += value * values[i];
            }
        });
        return scores;
    }
}
