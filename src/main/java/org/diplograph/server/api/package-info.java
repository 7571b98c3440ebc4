/** The named queries as an HTTP API. */
@NullMarked
package org.diplograph.server.api;

import org.jspecify.annotations.NullMarked;
