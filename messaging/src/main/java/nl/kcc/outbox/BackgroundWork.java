package nl.kcc.outbox;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/// One transaction on behalf of the installation: it sees and writes the rows of all municipalities. For what nobody asked
/// for, such as consumers, watches, retention and manifests, and for what operators do to the installation as a whole.
/// Whatever a user asks for is a [UnitOfWork].
@ApplicationScoped
public class BackgroundWork {

    /// For who keeps a connection: the first statement of a transaction on it.
    public static final String IN_TRANSACTION = "set local %s = '%s'".formatted(Transactions.SETTING, Transactions.ALL);
    /// For who keeps a connection, works on it without a transaction, and resets it before giving it back.
    public static final String ON_CONNECTION = "set %s = '%s'".formatted(Transactions.SETTING, Transactions.ALL);

    private final Transactions transactions;

    BackgroundWork(Transactions transactions) {
        this.transactions = transactions;
    }

    /// Work in plain SQL.
    public <T> Uni<T> sql(Function<SqlConnection, Uni<T>> work) {
        return transactions.sql(Transactions.ALL, work);
    }

    /// Work with entities.
    public <T> Uni<T> session(Function<Mutiny.Session, Uni<T>> work) {
        return transactions.session(Transactions.ALL, work);
    }
}
