package nl.kcc.routing.upl;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.routing.topics.CatalogueEdits;

/// Stores a list, and links the topics that name its products.
@ApplicationScoped
class ImportUpl {

    private final UplProducts products;
    private final CatalogueEdits edits;
    private final UnitOfWork work;
    private final Clock clock;

    ImportUpl(UplProducts products, CatalogueEdits edits, UnitOfWork work, Clock clock) {
        this.products = products;
        this.edits = edits;
        this.work = work;
        this.clock = clock;
    }

    /// @param list without faults
    /// @param author user name
    Uni<UplImportView> store(UplList list, String author) {
        var by = new UplProducts.Import(clock.instant().truncatedTo(ChronoUnit.MICROS), author);
        return work.sql(transaction -> edits.lock(transaction).chain(read -> {
            ProductLinks links = ProductLinks.of(read.document(), list.products());
            return products.replace(transaction, list.products(), by)
                    .chain(() -> links.linked() == 0 ? Uni.createFrom().voidItem()
                            : edits.store(transaction, read, links.catalogue(), author))
                    .replaceWith(() -> UplImportView.of(list, links, true));
        }));
    }

    /// What storing it would come to; with faults, which.
    Uni<UplImportView> attempt(UplList list) {
        return work.sql(connection -> edits.read(connection)
                .map(read -> UplImportView.of(list, ProductLinks.of(read.document(), list.products()), false)));
    }
}
