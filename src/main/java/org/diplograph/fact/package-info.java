/** Frames and a memory of the report turn mentions into facts with evidence. */
@NullMarked
package org.diplograph.fact;

import org.jspecify.annotations.NullMarked;
