package nl.kcc.routing.upl;

import java.util.List;

/// What an import came to, or would have come to.
///
/// @param rows with something in them, the headings not counted
/// @param products different ones
/// @param repeated rows of a product that had one already
/// @param placeholder rows that stand for a name that is still to come
/// @param notOurs products that no municipality offers
/// @param linked topics that got the address of their product
/// @param unmatched codes of topics that name a product that is not in the list
/// @param stored false for a dry run
/// @param refusedRows how many rows have a fault; nothing is stored then
/// @param refused the first thousand faults
record UplImportView(long rows, long products, long repeated, long placeholder, long notOurs, int linked,
        List<String> unmatched, boolean stored, long refusedRows, List<UplList.Fault> refused) {

    static UplImportView of(UplList list, ProductLinks links, boolean stored) {
        return new UplImportView(list.rows(), list.products().size(), list.repeated(), list.placeholder(), list.notOurs(),
                links.linked(), links.unmatched(), stored, list.faultyRows(), list.faults());
    }
}
