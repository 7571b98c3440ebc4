/** The command line: arguments, printing, exit codes. */
@NullMarked
package org.diplograph.app;

import org.jspecify.annotations.NullMarked;
