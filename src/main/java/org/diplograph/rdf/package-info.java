/** The vocabulary, the IRIs, and the way from facts to RDF and back. */
@NullMarked
package org.diplograph.rdf;

import org.jspecify.annotations.NullMarked;
