/** The pages for people. */
@NullMarked
package org.diplograph.server.page;

import org.jspecify.annotations.NullMarked;
