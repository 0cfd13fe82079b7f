package io.brrtrouter.conformance.instances;

import io.brrtrouter.json.SchemaDialect;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Instances of a document's schemas: valid ones, ones at the edge and mutated ones, as text. The
 * same schema and seed give the same text. Not safe for concurrent use.
 */
public final class Instances {
  private final JsonNode document;
  private final Makers makers;
  private final Draft draft = new Draft();

  /** Instances for requests. */
  public Instances(JsonNode document, SchemaDialect dialect) {
    this.document = document;
    this.makers = new Makers(document, dialect, "readOnly");
  }

  /** An instance of the schema at this pointer. */
  public Instance of(String pointer, long seed) {
    Chance chance = new Chance(seed);
    Maker maker = makers.of(List.of(document.at(pointer)));
    int kind = chance.below(100);
    draft.begin(chance.of(0, 20, 50, 80, 100), chance.percent(90) ? 40 : 200);
    draft.value(maker, chance, 0);
    if (kind < 45) {
      return new Instance(draft.toBytes(), Instance.Kind.USUAL, "");
    }
    if (kind < 70) {
      return edge(chance);
    }
    Mutation mutation = chance.of(Mutation.ALL);
    byte[] bytes = mutation.apply(draft, chance);
    String how = mutation.name();
    if (chance.percent(10)) {
      Slip slip = chance.of(Slip.ALL);
      bytes = slip.apply(bytes, chance);
      how += " and " + slip.name();
    }
    return new Instance(bytes, Instance.Kind.MUTATED, how);
  }

  /** One of the values again, at its edge. */
  private Instance edge(Chance chance) {
    int index = chance.below(draft.count());
    Draft other = new Draft();
    other.begin(20, 20);
    draft.maker(index).edge(other, chance);
    byte[] bytes = draft.with(draft.start(index), draft.end(index), other.toBytes());
    return new Instance(bytes, Instance.Kind.EDGE, "edge of value " + index);
  }
}
