/** Readers: files of many shapes become {@link org.diplograph.model.Article}s, bad input becomes a value. */
@NullMarked
package org.diplograph.source;

import org.jspecify.annotations.NullMarked;
