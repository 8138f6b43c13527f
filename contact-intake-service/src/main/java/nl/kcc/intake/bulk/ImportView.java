package nl.kcc.intake.bulk;

import java.util.List;

/// The answer to an import.
///
/// @param rows with something in them, the headings not counted
/// @param accepted became contacts, or would have in a dry run
/// @param repeated had become contacts before
/// @param refusedRows how many were refused
/// @param refused the first thousand of those
record ImportView(long rows, long accepted, long repeated, long refusedRows, List<ImportReport.Refusal> refused) {
}
