/// Reads the three data files a municipality may replace: topic catalogue, rule table and calendars.
///
/// [DataFile] finds the file (a path on disk, else the one that ships with the service) and refuses what it does not
/// understand. Each feature checks the content itself; a fault stops the service with [UnusableSettings], one sentence.
package nl.kcc.routing.settings;
