package nl.kcc.routing.notices;

import nl.kcc.edge.Problem;

/// Somebody else changed the setting since it was read. Nothing was stored.
class DelayNoticeChanged extends Problem.Conflict {

    private static final long serialVersionUID = 1L;

    DelayNoticeChanged(StoredNotice newest) {
        super("delay-notice-changed", newest.version() > 0
                ? "%s heeft deze instelling intussen gewijzigd. Bekijk die wijziging eerst; de instelling heeft nu versie %d."
                        .formatted(newest.changedBy(), newest.version())
                : "Deze instelling is nog niet gewijzigd; zij heeft versie 0.");
    }
}
