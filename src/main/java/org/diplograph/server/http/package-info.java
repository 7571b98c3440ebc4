/** How requests are read and answers written: formats, headers, HTML. */
@NullMarked
package org.diplograph.server.http;

import org.jspecify.annotations.NullMarked;
