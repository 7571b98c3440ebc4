package org.diplograph.model;

/** How far an event or document has come, as told on the day of publication. */
public enum Status {
    COMPLETED,
    ONGOING,
    PLANNED,
    INVITED,
    CANCELLED,
    SIGNED,
    ADOPTED,
    IN_FORCE;

    /** The code in the status scheme: {@code in-force}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
