/** The ontology at its own IRI, as a page and as RDF. */
@NullMarked
package org.diplograph.server.ontology;

import org.jspecify.annotations.NullMarked;
