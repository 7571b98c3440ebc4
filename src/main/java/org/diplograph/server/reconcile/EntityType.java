package org.diplograph.server.reconcile;

import java.util.Arrays;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.diplograph.rdf.Dg;
import org.jspecify.annotations.Nullable;

/** The classes whose members are entities; their ids are the names of the classes. */
@SuppressWarnings("ImmutableEnumChecker") // the nodes of Jena never change
enum EntityType {
    OFFICIAL(Dg.OFFICIAL, "official", null),
    STATE(Dg.STATE, "state", null),
    ORGANISATION(Dg.ORGANISATION, "organisation", null),
    PARTY(Dg.POLITICAL_PARTY, "political party", ORGANISATION),
    MINISTRY(Dg.MINISTRY, "ministry", ORGANISATION),
    PARLIAMENT(Dg.PARLIAMENT, "parliament", ORGANISATION),
    INTERNATIONAL(Dg.INTERNATIONAL_ORGANISATION, "international organisation", ORGANISATION),
    COMPANY(Dg.COMPANY, "company", ORGANISATION),
    REGION(Dg.REGION, "region", ORGANISATION),
    PLACE(Dg.PLACE_CLASS, "place", null),
    OFFICE(Dg.OFFICE_CLASS, "office", null),
    VISIT(Dg.VISIT, "visit", null),
    MEETING(Dg.MEETING, "meeting", null),
    AGREEMENT(Dg.AGREEMENT, "agreement", null);

    final Node node;
    final String id;
    final String label;
    final @Nullable EntityType broader;

    EntityType(Node node, String label, @Nullable EntityType broader) {
        this.node = node;
        this.id = node.getURI().substring(Dg.NS.length());
        this.label = label;
        this.broader = broader;
    }

    static Optional<EntityType> of(String id) {
        return Arrays.stream(values()).filter(t -> t.id.equals(id)).findFirst();
    }

    /** Whether an entity of this type is one of {@code id} too. */
    boolean is(String id) {
        return this.id.equals(id) || (broader != null && broader.is(id));
    }
}
