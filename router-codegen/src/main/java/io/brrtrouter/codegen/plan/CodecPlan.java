package io.brrtrouter.codegen.plan;

import io.brrtrouter.codegen.plan.ValuePlan.Deferral;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of a declared type are read, checked and written. Immutable. */
public sealed interface CodecPlan {

  /** Why generated code leaves these values to the validators, or null. */
  @Nullable Deferral deferral();

  /**
   * Of a record.
   *
   * @param members one for each component
   * @param refused members that do not travel this way
   * @param others what becomes of members that nothing names
   * @param additional the values of those that are kept, or null
   * @param least members
   * @param most members
   * @param dependents members that others require, by the member that requires them
   * @param deferral as above
   */
  record OfRecord(
      List<Member> members,
      List<String> refused,
      Others others,
      @Nullable ValuePlan additional,
      int least,
      int most,
      Map<String, List<String>> dependents,
      @Nullable Deferral deferral)
      implements CodecPlan {}

  /**
   * A member of a record.
   *
   * @param value what it is
   * @param required whether it must be there
   */
  record Member(ValuePlan value, boolean required) {}

  /** What becomes of members that nothing names. */
  enum Others {
    SKIPPED,
    REFUSED,
    KEPT
  }

  /**
   * Of an enumeration.
   *
   * @param rule what else is asked of its constants, unless they all obey
   * @param deferral as above
   */
  record OfEnum(Rule rule, @Nullable Deferral deferral) implements CodecPlan {}

  /**
   * Of a union.
   *
   * @param branches one for each branch
   * @param required the members that tell each branch from the others; empty where the validators
   *     tell them apart
   * @param exclusive whether exactly one branch may hold
   * @param together the variant of several branches at once, or null where none is needed
   * @param deferral as above
   */
  record OfUnion(
      List<ValuePlan> branches,
      List<List<String>> required,
      boolean exclusive,
      @Nullable TogetherPlan together,
      @Nullable Deferral deferral)
      implements CodecPlan {}
}
