/** Who, which state, which office, which body, where and when: typed mentions with their spans. */
@NullMarked
package org.diplograph.mention;

import org.jspecify.annotations.NullMarked;
