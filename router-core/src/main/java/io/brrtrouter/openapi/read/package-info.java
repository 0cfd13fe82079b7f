/**
 * From the files of a document to its model, or to every error in them at once; the only place that
 * knows YAML.
 */
@NullMarked
package io.brrtrouter.openapi.read;

import org.jspecify.annotations.NullMarked;
