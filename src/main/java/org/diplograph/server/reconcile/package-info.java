/** The reconciliation service: what a name in a table may mean. */
@NullMarked
package org.diplograph.server.reconcile;

import org.jspecify.annotations.NullMarked;
