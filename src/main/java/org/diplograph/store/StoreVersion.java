package org.diplograph.store;

import java.time.Instant;

/**
 * Which state of a store this is.
 *
 * @param id differs from that of every other state, also of other stores
 * @param changed when the store was written last
 */
public record StoreVersion(String id, Instant changed) {}
