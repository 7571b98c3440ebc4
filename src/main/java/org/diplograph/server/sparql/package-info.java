/** SPARQL over HTTP, guarded. */
@NullMarked
package org.diplograph.server.sparql;

import org.jspecify.annotations.NullMarked;
