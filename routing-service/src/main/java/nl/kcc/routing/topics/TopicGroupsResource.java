package nl.kcc.routing.topics;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import nl.kcc.edge.Problem;
import nl.kcc.edge.Roles;
import nl.kcc.events.TopicState;
import nl.kcc.outbox.UnitOfWork;
import nl.kcc.personaldata.BsnMask;
import nl.kcc.routing.catalogue.CatalogueDocument;
import nl.kcc.routing.catalogue.TopicGroup;

/// Groups of topics: which there are, and what they are called.
@Path("/v1/topic-groups")
class TopicGroupsResource {

    private final CatalogueEdits edits;
    private final UnitOfWork work;
    private final CatalogueAuthor author;

    TopicGroupsResource(CatalogueEdits edits, UnitOfWork work, CatalogueAuthor author) {
        this.edits = edits;
        this.work = work;
        this.author = author;
    }

    @GET
    @RolesAllowed("**")
    @Operation(summary = "De groepen waarin onderwerpen bij elkaar horen")
    public Uni<TopicGroupsView> all() {
        return work.sql(edits::read).map(read -> new TopicGroupsView(read.document().groups().stream()
                .map(group -> TopicGroupView.of(group, read.document())).toList()));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed("**")
    @Operation(summary = "Eén groep van onderwerpen")
    public Uni<TopicGroupView> one(@PathParam("code") String code) {
        return work.sql(edits::read).map(read -> read.document().group(code)
                .map(group -> TopicGroupView.of(group, read.document()))
                .orElseThrow(() -> new Problem.NotFound("Deze groep bestaat niet.")));
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Roles.RULE_MANAGER)
    @Operation(summary = "Een groep maken of een andere naam geven")
    public Uni<TopicGroupView> change(@PathParam("code") String code, @Valid @NotNull TopicGroupRequest request) {
        if (!code.matches(TopicState.CODE) || BsnMask.isIn(code)) {
            throw new Problem.InvalidInput("code", "Een code heeft kleine letters, cijfers en streepjes, hoogstens 64 tekens.");
        }
        var wanted = new TopicGroup(code, request.name().strip());
        String by = author.name();
        return work.sql(transaction -> edits.lock(transaction).chain(read -> {
            demandRead(read.document(), wanted, request.revision());
            CatalogueDocument changed = read.document().with(wanted);
            return edits.store(transaction, read, changed, by)
                    .replaceWith(() -> TopicGroupView.of(wanted, changed));
        }));
    }

    private static void demandRead(CatalogueDocument catalogue, TopicGroup wanted, String revision) {
        var before = catalogue.group(wanted.code());
        if (before.isEmpty() && revision != null) {
            throw EntryChanged.notThere();
        }
        if (before.isPresent() && revision == null) {
            throw EntryChanged.notRead();
        }
        if (before.isPresent() && !Revision.of(before.get()).equals(revision)) {
            throw EntryChanged.since("deze groep", "Iemand anders");
        }
    }
}
