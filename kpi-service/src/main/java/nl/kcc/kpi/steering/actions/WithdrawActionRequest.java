package nl.kcc.kpi.steering.actions;

import jakarta.validation.constraints.NotNull;

import nl.kcc.edge.PlainText;

/// Why an action is withdrawn.
record WithdrawActionRequest(@NotNull @PlainText(min = 1, max = 500) String reason) {
}
