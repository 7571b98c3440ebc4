/** The embedded Fuseki endpoint and its pages. */
@NullMarked
package org.diplograph.server;

import org.jspecify.annotations.NullMarked;
