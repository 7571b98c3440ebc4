/** The TDB2 dataset: the only room that says transaction. */
@NullMarked
package org.diplograph.store;

import org.jspecify.annotations.NullMarked;
