package nl.kcc.routing.topics;

import java.util.List;

/// What became of a topic, or would become of it.
///
/// @param stored false when it was only tried, and when nothing was different
/// @param created whether the topic was not there before
/// @param effects what would move; only when it was tried
record TopicChangeView(boolean stored, boolean created, TopicDetailView topic, List<FieldChange> changes,
        EffectsView effects) {
}
