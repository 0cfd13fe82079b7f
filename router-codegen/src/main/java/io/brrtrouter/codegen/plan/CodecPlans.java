package io.brrtrouter.codegen.plan;

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

  /**
   * Whether the codec of a type asks what the schema at its pointer asks, of requests as of
   * responses: not so where a union has asked part of it before, or a direction lacks members.
   */
  public boolean isWhole(String type) {
    Subject subject = types.subject(type);
    return subject.parts().size() == 1 && subject.direction() == null && !subject.isBase();
  }

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
