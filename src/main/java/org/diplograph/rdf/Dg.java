package org.diplograph.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of {@code ontology/diplograph.ttl}, which defines each. A test holds the two lists equal. Classes that
 * share their name with a relation ({@code dg:Office}, {@code dg:office}) end in {@code _CLASS}.
 */
public final class Dg {

    /** IRI of the ontology. */
    public static final String HOME = "https://w3id.org/diplograph/ontology";

    /** Namespace of the ontology, prefix {@code dg}. */
    public static final String NS = HOME + "#";

    /** Stem of the SKOS schemes: {@code visit-kind}, {@code meeting-kind}, {@code agreement-kind}, {@code status} … */
    public static final String CODE = "https://w3id.org/diplograph/code/";

    public static final Node AGENT = term("Agent");
    public static final Node OFFICIAL = term("Official");
    public static final Node ORGANISATION = term("Organisation");
    public static final Node STATE = term("State");
    public static final Node POLITICAL_PARTY = term("PoliticalParty");
    public static final Node MINISTRY = term("Ministry");
    public static final Node PARLIAMENT = term("Parliament");
    public static final Node INTERNATIONAL_ORGANISATION = term("InternationalOrganisation");
    public static final Node COMPANY = term("Company");
    public static final Node REGION = term("Region");
    public static final Node DELEGATION = term("Delegation");
    public static final Node PLACE_CLASS = term("Place");
    public static final Node OFFICE_CLASS = term("Office");
    public static final Node FACT = term("Fact");
    public static final Node EVENT = term("Event");
    public static final Node VISIT = term("Visit");
    public static final Node JOURNEY_CLASS = term("Journey");
    public static final Node MEETING = term("Meeting");
    public static final Node AGREEMENT = term("Agreement");
    public static final Node OFFICE_HOLDING = term("OfficeHolding");
    public static final Node FOUNDING = term("Founding");
    public static final Node RELATIONSHIP = term("Relationship");
    public static final Node FIGURE = term("Figure");
    public static final Node INTERVIEW = term("Interview");
    public static final Node ARTICLE = term("Article");
    public static final Node CLAIM = term("Claim");
    public static final Node CANDIDATE_MATCH_CLASS = term("CandidateMatch");
    public static final Node CORRECTION = term("Correction");
    public static final Node MERGE = term("Merge");
    public static final Node SPLIT = term("Split");
    public static final Node RETRACTION = term("Retraction");
    public static final Node RELABELLING = term("Relabelling");

    public static final Node VISITOR = term("visitor");
    public static final Node SENDING_STATE = term("sendingState");
    public static final Node RECEIVING_STATE = term("receivingState");
    public static final Node PLACE = term("place");
    public static final Node VISIT_TYPE = term("visitType");
    public static final Node HOST = term("host");
    public static final Node INVITED_BY = term("invitedBy");
    public static final Node JOURNEY = term("journey");
    public static final Node PARTICIPANT = term("participant");
    public static final Node MEETING_TYPE = term("meetingType");
    public static final Node DURING = term("during");
    public static final Node AGREEMENT_TYPE = term("agreementType");
    public static final Node PARTY = term("party");
    public static final Node BETWEEN_STATE = term("betweenState");
    public static final Node SIGNATORY = term("signatory");
    public static final Node SIGNED_DURING = term("signedDuring");
    public static final Node HOLDER = term("holder");
    public static final Node OFFICE = term("office");
    public static final Node STANDING = term("standing");
    public static final Node OFFICE_OF = term("officeOf");
    public static final Node OF_STATE = term("ofState");
    public static final Node HAS_BODY = term("hasBody");
    public static final Node IN_STATE = term("inState");
    public static final Node CAPITAL = term("capital");
    public static final Node PREDECESSOR = term("predecessor");
    public static final Node SUCCESSOR = term("successor");
    public static final Node KNOWN_BY_OFFICE = term("knownByOffice");
    public static final Node STATUS = term("status");
    public static final Node REPORTED_IN = term("reportedIn");
    public static final Node EVIDENCE = term("evidence");
    public static final Node TOLD_AS = term("toldAs");
    public static final Node CONTRADICTS = term("contradicts");
    public static final Node DOUBTED_BY = term("doubtedBy");
    public static final Node CANDIDATE_MATCH = term("candidateMatch");
    public static final Node MATCH_TARGET = term("matchTarget");
    public static final Node CORRECTS = term("corrects");
    public static final Node INTO = term("into");
    public static final Node AS_TOLD_IN = term("asToldIn");
    public static final Node FOUNDED = term("founded");
    public static final Node RELATIONSHIP_TYPE = term("relationshipType");
    public static final Node BETWEEN = term("between");
    public static final Node WITHIN = term("within");
    public static final Node SPEAKER = term("speaker");
    public static final Node AGENCY = term("agency");
    public static final Node VISITED = term("visited");
    public static final Node MET_WITH = term("metWith");
    public static final Node HOLDS_OFFICE = term("holdsOffice");
    public static final Node DATE = term("date");
    public static final Node RESOLVED_DATE = term("resolvedDate");
    public static final Node RESOLVED_REASON = term("resolvedReason");
    public static final Node EARLIEST = term("earliest");
    public static final Node LATEST = term("latest");
    public static final Node SUBJECT_MATTER = term("subjectMatter");
    public static final Node OCCASION = term("occasion");
    public static final Node PATTERN = term("pattern");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node LINK_CONFIDENCE = term("linkConfidence");
    public static final Node SAID_BY = term("saidBy");
    public static final Node SCORE = term("score");
    public static final Node REASONS = term("reasons");
    public static final Node QUANTITY = term("quantity");
    public static final Node VALUE = term("value");
    public static final Node UNIT = term("unit");
    public static final Node QUALIFIER = term("qualifier");
    public static final Node ISO_CODE = term("isoCode");
    public static final Node ORDINAL = term("ordinal");

    private Dg() {}

    /** The concept {@code code} of a scheme: {@code code("visit-kind", "state")}. */
    public static Node code(String scheme, String code) {
        return NodeFactory.createURI(CODE + scheme + "/" + Base.encode(code));
    }

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
