package nl.kcc.routing.planning;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Violation;
import nl.kcc.routing.documents.Flaw;
import nl.kcc.routing.rulesets.BesideTheLoop;
import nl.kcc.routing.rulesets.KnowledgeKind;
import nl.kcc.routing.rulesets.StoreVersion;
import nl.kcc.routing.rulesets.StoreVersion.Result.Outdated;
import nl.kcc.routing.rulesets.StoreVersion.Result.Refused;
import nl.kcc.routing.rulesets.StoreVersion.Result.Stored;

/// Stores another calendar or other terms, or only says what that would do.
@ApplicationScoped
class StorePlan {

    private final StoreVersion store;
    private final OpenPromises open;
    private final MovePromises move;
    private final Clock clock;

    StorePlan(StoreVersion store, OpenPromises open, MovePromises move, Clock clock) {
        this.store = store;
        this.open = open;
        this.move = move;
        this.clock = clock;
    }

    /// @param content JSON
    /// @param basedOn the version that the author changed
    /// @param municipality whose due moments may move; null for all that the user may see
    record PlanChange(KnowledgeKind kind, String content, int basedOn, String author, String municipality) {
    }

    /// @param dryRun store nothing
    /// @param moveOpen move open due moments too
    record Wish(boolean dryRun, boolean moveOpen) {
    }

    /// @param version in force afterwards
    /// @param moved how many due moments were moved
    record PlanResult(int version, boolean stored, PromiseMoves moves, int moved) {
    }

    /// @throws Problem.InvalidInput (as a failure) with everything that is wrong with it
    Uni<Void> demandSound(SqlConnection connection, KnowledgeKind kind, String content) {
        return store.check(connection, kind, content).invoke(StorePlan::refuse).replaceWithVoid();
    }

    /// The content must be sound.
    ///
    /// @throws Problem.Conflict (as a failure) when somebody else changed it first
    Uni<PlanResult> carryOut(SqlConnection transaction, PlanChange change, ChangedPlan plan, Wish wish) {
        if (wish.dryRun()) {
            return moves(transaction, change, plan).map(moves -> new PlanResult(change.basedOn(), false, moves, 0));
        }
        return store.store(transaction, change.kind(), change.content(), change.author(), change.basedOn())
                .map(StorePlan::version)
                .chain(version -> moves(transaction, change, plan)
                        .chain(moves -> (wish.moveOpen() ? move.all(transaction, moves.moves()) : Uni.createFrom().item(0))
                                .map(moved -> new PlanResult(version, true, moves, moved))));
    }

    /// Counting tens of thousands anew takes a while.
    private Uni<PromiseMoves> moves(SqlConnection connection, PlanChange change, ChangedPlan plan) {
        var now = clock.instant();
        return BesideTheLoop.map(open.after(connection, now, change.municipality()),
                promises -> PromiseMoves.of(promises, plan, now));
    }

    private static int version(StoreVersion.Result result) {
        return switch (result) {
            case Stored stored -> stored.version();
            case Refused refused -> throw input(refused.flaws());
            case Outdated outdated -> throw changed(outdated.inForce());
        };
    }

    static Problem.Conflict changed(int inForce) {
        return new Problem.Conflict("plan-changed",
                "Iemand anders heeft dit intussen gewijzigd. Bekijk die wijziging eerst; nu geldt versie %d."
                        .formatted(inForce));
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw input(flaws);
        }
    }

    private static Problem.InvalidInput input(List<Flaw> flaws) {
        return new Problem.InvalidInput(flaws.stream()
                .map(flaw -> new Violation(flaw.place(), sentence(flaw.message()))).toList());
    }

    private static String sentence(String message) {
        return Character.toUpperCase(message.charAt(0)) + message.substring(1) + ".";
    }
}
