package io.brrtrouter.conformance.instances;

import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.json.SchemaValidator.Direction;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Instances of the schemas of one document. Not safe for concurrent use. */
public final class Instances {
  private final JsonNode document;
  private final Makers requests;
  private final Makers responses;
  private final Draft draft = new Draft();

  /** Instances of the schemas in this document. */
  public Instances(JsonNode document, SchemaDialect dialect) {
    this.document = document;
    this.requests = new Makers(document, dialect, "readOnly");
    this.responses = new Makers(document, dialect, "writeOnly");
  }

  /** Instances that obey the schemas at these pointers together, and travel this way. */
  public Samples at(List<String> pointers, Direction direction) {
    Makers makers = direction == Direction.REQUEST ? requests : responses;
    return new Samples(makers.of(pointers.stream().map(document::at).toList()), draft);
  }
}
