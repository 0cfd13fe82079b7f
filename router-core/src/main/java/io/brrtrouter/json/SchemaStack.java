package io.brrtrouter.json;

import com.networknt.schema.Schema;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Predicate;

/** The schemas at work on the value that is being looked at, innermost first. */
final class SchemaStack {
  /** Keywords whose schemas look at a part of the value. */
  private static final Set<Object> DESCENDING =
      Set.of(
          "properties",
          "patternProperties",
          "additionalProperties",
          "unevaluatedProperties",
          "propertyNames",
          "items",
          "prefixItems",
          "unevaluatedItems",
          "contains");

  private SchemaStack() {}

  /** Whether one of the schemas that look at this same value is such a one. */
  static boolean anyInPlace(Evaluation evaluation, Predicate<Schema> predicate) {
    return any(evaluation, predicate, false);
  }

  /** The same, but no further out than the choice of a discriminator. */
  static boolean anySinceChoice(Evaluation evaluation, Predicate<Schema> predicate) {
    return any(evaluation, predicate, true);
  }

  private static boolean any(
      Evaluation evaluation, Predicate<Schema> predicate, boolean sinceChoice) {
    Iterator<Schema> schemas = evaluation.getEvaluationSchema().descendingIterator();
    Iterator<Object> keywords = evaluation.getEvaluationSchemaPath().descendingIterator();
    if (keywords.hasNext()) {
      keywords.next();
    }
    while (schemas.hasNext()) {
      if (predicate.test(schemas.next())) {
        return true;
      }
      Object keyword = keywords.hasNext() ? keywords.next() : "items";
      if (DESCENDING.contains(keyword) || (sinceChoice && keyword.equals("discriminator"))) {
        return false;
      }
    }
    return false;
  }
}
