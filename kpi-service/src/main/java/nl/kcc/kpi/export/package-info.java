/// `GET /v1/kpi/export`: the figures, or the contacts behind one, as a file for a spreadsheet.
///
/// The same questions as for the page ([nl.kcc.kpi.figures.KpiQueries]) and the same answers, made into an [ExportFile] of
/// [TableCell]s, in the words of the pages with the codes beside them, and written by a [TableWriter] for CSV or XLSX. A file is made
/// whole before it is sent, so that one that breaks off half-way is never taken for a whole one and a slow client holds no
/// connection to the database.
///
/// CSV is written by FastCSV (MIT), which brings nothing else along. XLSX is written by fastexcel (Apache 2.0): row by row in
/// little memory, with no more than a zip writer, where Apache POI brings twenty times as much and reads and renders what we
/// never have.
package nl.kcc.kpi.export;
