package io.brrtrouter.codegen.plan;

import io.brrtrouter.json.SchemaValidator.Direction;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.Schema;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How every value of a plan is read, checked and written. Safe for use by one thread. */
public final class CodecPlans {
  private final OpenApi document;
  private final ValuePlanner values;
  private final Map<String, CodecPlan> byType;
  private final TypePlanner types;

  private CodecPlans(
      OpenApi document, TypePlanner types, ValuePlanner values, Map<String, CodecPlan> byType) {
    this.document = document;
    this.types = types;
    this.values = values;
    this.byType = byType;
  }

  /** Plans the codecs of these types. */
  static CodecPlans of(OpenApi document, TypePlanner types, Map<String, Declaration> declarations) {
    ValuePlanner values = new ValuePlanner(types, document.version());
    RecordCodecPlanner records = new RecordCodecPlanner(types, values);
    UnionCodecPlanner unions = new UnionCodecPlanner(types, values);
    Map<String, CodecPlan> byType = new LinkedHashMap<>();
    declarations.forEach((name, declaration) ->
        byType.put(
            name,
            switch (declaration) {
              case RecordPlan record -> records.plan(record);
              case EnumPlan constants -> EnumCodecPlanner.plan(types, values, constants);
              case UnionPlan union -> unions.plan(union);
            }));
    return new CodecPlans(document, types, values, Collections.unmodifiableMap(byType));
  }

  /** The codecs of the declared types, by name. */
  public Map<String, CodecPlan> byType() {
    return byType;
  }

  /** What the codec of a type asks. */
  public Extent extent(String type) {
    Subject subject = types.subject(type);
    List<String> schemas = subject.parts().stream().map(Schema::pointer).toList();
    boolean chosen =
        subject.isBase()
            || schemas.size() > 1
                && (schemas.stream().anyMatch(pointer -> pointer.indexOf('#') >= 0)
                    || subject.shape().conjuncts().stream().anyMatch(CodecPlans::hasChoice));
    ValuePlan value = values.value(subject.parts(), types.planned(subject));
    return new Extent(schemas, subject.direction(), value.nulls(), chosen);
  }

  private static boolean hasChoice(Schema schema) {
    Node node = schema.node();
    return node.get("oneOf") != null
        || node.get("anyOf") != null
        || node.get("discriminator") != null;
  }

  /**
   * What a codec asks.
   *
   * @param schemas where the schemas stand that its values obey together
   * @param direction the way that its values travel; null: both
   * @param nulls what a user of the codec makes of null, which the codec itself is never asked for
   * @param chosen whether a union has asked part of it before it asks the codec
   */
  public record Extent(
      List<String> schemas, @Nullable Direction direction, ValuePlan.Nulls nulls, boolean chosen) {}

  /** The codec of this record. */
  public CodecPlan.OfRecord of(RecordPlan record) {
    return (CodecPlan.OfRecord) codec(record);
  }

  /** The codec of this enumeration. */
  public CodecPlan.OfEnum of(EnumPlan constants) {
    return (CodecPlan.OfEnum) codec(constants);
  }

  /** The codec of this union. */
  public CodecPlan.OfUnion of(UnionPlan union) {
    return (CodecPlan.OfUnion) codec(union);
  }

  private CodecPlan codec(Declaration declaration) {
    CodecPlan codec = byType.get(declaration.name());
    if (codec == null) {
      throw new IllegalArgumentException("no codec was planned for " + declaration.name());
    }
    return codec;
  }

  /** A value of this type whose schema stands at this pointer; null where it has none. */
  public ValuePlan at(@Nullable String pointer, TypeUse use) {
    Node node = pointer == null ? null : document.at(pointer);
    return pointer == null || node == null
        ? ValuePlan.plain(use)
        : values.value(List.of(new Schema(node, pointer)), use);
  }
}
