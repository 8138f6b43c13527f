/// Contacts that come in as a file: history of another system, or a day that was kept on paper.
///
/// [ImportContacts] reads a file row by row ([FileRows]: [CsvRows] or [JsonRows], decoded by [FileText]), makes each row an
/// interaction ([RowReading]) and registers some hundreds in one transaction; never is the file in memory as a whole. A row
/// that breaks a rule is named in the [ImportReport] and holds nobody up. Which rows became contacts is kept for ever
/// ([ImportedRows]), so that a file that stopped half-way is simply sent again.
///
/// People's spreadsheets hold traps: [FileMoment] knows Dutch dates and the night in which an hour exists twice, [RowPerson] the
/// zero that was stripped and the number that was shortened.
package nl.kcc.intake.bulk;
