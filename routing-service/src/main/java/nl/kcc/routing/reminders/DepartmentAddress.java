package nl.kcc.routing.reminders;

import java.util.Optional;

import io.vertx.mutiny.sqlclient.Row;

/// Where a department's reminders go.
///
/// @param mailAddress null without one
/// @param coordinatorAddress null without one
record DepartmentAddress(String municipality, String department, String mailAddress, String coordinatorAddress) {

    static DepartmentAddress of(Row row) {
        return new DepartmentAddress(row.getString("municipality"), row.getString("department"),
                row.getString("mail_address"), row.getString("coordinator_address"));
    }

    Optional<String> of(RemindedParty audience) {
        return Optional.ofNullable(switch (audience) {
            case DEPARTMENT -> mailAddress;
            case COORDINATOR -> coordinatorAddress;
        });
    }

    /// Not the addresses.
    @Override
    public String toString() {
        return "DepartmentAddress[" + municipality + ", " + department + "]";
    }
}
