/** Read-only reference data from {@code data/lexicon}: states, places, offices, bodies, kinds. */
@NullMarked
package org.diplograph.lexicon;

import org.jspecify.annotations.NullMarked;
