package nl.kcc.routing.handover;

import nl.kcc.edge.PlainText;

/// Give it back to the front office, and say why.
record ReturnRequest(@PlainText(max = 500) String reason) {
}
