package nl.kcc.routing.notices;

import java.util.List;

/// All settings of a municipality.
///
/// @param usual for every topic that is not in the list
/// @param topics those with a setting of their own, by code
record DelayNoticesView(String municipality, DelayNoticeView usual, List<DelayNoticeView> topics) {
}
