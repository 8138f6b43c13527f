package nl.kcc.routing.calendar;

/// On which holidays a municipality is closed: the debatable ones are its own choice.
record ClosedHolidays(LiberationDay liberationDay, boolean goodFriday) {

    boolean closedOn(Holidays.Holiday holiday, int year) {
        return switch (holiday.key()) {
            case "LIBERATION" -> liberationDay.closedIn(year);
            case "GOOD_FRIDAY" -> goodFriday;
            default -> holiday.publicHoliday();
        };
    }
}
