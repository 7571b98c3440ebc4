/** An article's text told apart: headline, dateline, caption, body, teaser; sentences and tokens with offsets. */
@NullMarked
package org.diplograph.text;

import org.jspecify.annotations.NullMarked;
