package nl.kcc.outbox;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// One transaction for the user whose request is handled: all or nothing, and the database shows and takes only rows of the
/// municipalities that this user may see.
///
/// The door of the service notes those on the request's context, under the name of the setting. Elsewhere nobody has asked,
/// and there is nothing to go by: work that serves them all is [BackgroundWork].
@ApplicationScoped
public class UnitOfWork {

    /// Sets the bound of an open transaction, for who keeps a connection: `$1` are codes separated by commas, or `*`.
    public static final String BOUND = Transactions.BOUND;

    private final Transactions transactions;

    UnitOfWork(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Work in plain SQL: the hot paths.
    ///
    /// @throws IllegalStateException when no signed-in user asked for it
    public <T> Uni<T> sql(Function<SqlConnection, Uni<T>> work) {
        return transactions.sql(municipalitiesOfTheUser(), work);
    }

    /// Work with entities: commands of people.
    ///
    /// @throws IllegalStateException when no signed-in user asked for it
    public <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.session(municipalitiesOfTheUser(), work);
    }

    /// Work whose bound was settled before, such as figures for all who listen to the same: plain SQL.
    ///
    /// @param municipalities codes separated by commas, or `*`
    public <T> Uni<T> sql(String municipalities, Function<SqlConnection, Uni<T>> work) {
        return transactions.sql(municipalities, work);
    }

    /// The same with entities.
    public <T> Uni<T> session(String municipalities, Function<Mutiny.Session, Uni<T>> work) {
        return transactions.session(municipalities, work);
    }

    private static String municipalitiesOfTheUser() {
        if (!VertxContext.isOnDuplicatedContext()) {
            throw nobody();
        }
        return ContextLocals.<String> get(Transactions.SETTING).orElseThrow(UnitOfWork::nobody);
    }

    private static IllegalStateException nobody() {
        return new IllegalStateException(
                "no signed-in user asked for this, so it is unknown whose rows it may touch: use BackgroundWork");
    }
}
