/** Composes the stages from file to store; the only room that knows them all. */
@NullMarked
package org.diplograph.pipeline;

import org.jspecify.annotations.NullMarked;
