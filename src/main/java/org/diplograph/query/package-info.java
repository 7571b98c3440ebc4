/** The named queries: header, typed parameters, rows. */
@NullMarked
package org.diplograph.query;

import org.jspecify.annotations.NullMarked;
