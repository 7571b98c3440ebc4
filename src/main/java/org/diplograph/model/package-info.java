/** The facts of diplomacy and the text they stand in, as immutable records. */
@NullMarked
package org.diplograph.model;

import org.jspecify.annotations.NullMarked;
