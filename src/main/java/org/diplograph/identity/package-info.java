/** Who is who within and across articles, and which claims tell the same event. */
@NullMarked
package org.diplograph.identity;

import org.jspecify.annotations.NullMarked;
