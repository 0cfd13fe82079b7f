package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value where it stands: its type, and what its schemas ask of it beyond that.
 *
 * @param use its type
 * @param nulls what its schemas say of null
 * @param rule what they ask, as generated code checks it
 * @param part of the items of a list or the values of a map; null for other types
 * @param deferral why generated code leaves it to the validators, or null
 */
public record ValuePlan(
    TypeUse use, Nulls nulls, Rule rule, @Nullable ValuePlan part, @Nullable Deferral deferral) {

  /** What schemas say of null. */
  public enum Nulls {
    /** Null is wrong. */
    REFUSED,
    /** Only the validators can tell. */
    DOUBTFUL,
    /** Null is right. */
    ALLOWED
  }

  /**
   * What generated code cannot express.
   *
   * @param pointers the schemas that the validators are asked for
   * @param reason why, in a few words
   * @param position where the reason stands
   */
  public record Deferral(List<String> pointers, String reason, Position position) {}

  /** A value of which the validators have seen to everything. */
  static ValuePlan plain(TypeUse use) {
    ValuePlan part =
        switch (use.type().plain()) {
          case JavaType.ListOf list -> plain(list.item());
          case JavaType.MapOf map -> plain(map.value());
          default -> null;
        };
    Nulls nulls = use.nullable() ? Nulls.ALLOWED : Nulls.REFUSED;
    return new ValuePlan(use, nulls, Rule.NONE, part, null);
  }

  /** Whether null may be written as it is; where others decide of the value, they do of null. */
  public boolean writesNull() {
    return nulls == Nulls.ALLOWED && deferral == null;
  }

  /** A value that may never be there. */
  static ValuePlan never(TypeUse use) {
    return new ValuePlan(use, Nulls.REFUSED, Rule.NEVER, plain(use).part, null);
  }

  /** The same value, which nobody need check. */
  public ValuePlan plain() {
    return plain(use);
  }

  /** The same value as it is generated, null and the validators seen to. */
  public ValuePlan generated() {
    TypeUse plainly = TypeUse.of(use.type().plain());
    return new ValuePlan(plainly, Nulls.REFUSED, rule, part, null);
  }

  /** The same value, of which this is said of null. */
  ValuePlan withNulls(Nulls other) {
    return deferral == null ? new ValuePlan(use, other, rule, part, null) : this;
  }

  /** The same value, left to the validators. */
  ValuePlan deferred(Deferral why) {
    ValuePlan plain = plain(use);
    return new ValuePlan(use, plain.nulls, Rule.NONE, plain.part, why);
  }
}
