package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.Schema;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sealed interface: {@code oneOf}, {@code anyOf}, or several types.
 *
 * @param name its name
 * @param pointer of its schema
 * @param description for readers, or null
 * @param discriminator the member whose value names the branch, or null
 * @param branches in document order; told apart by kind, then by tag, then by validator
 */
public record UnionPlan(
    String name,
    String pointer,
    @Nullable String description,
    @Nullable String discriminator,
    List<Branch> branches)
    implements Declaration {

  /**
   * A branch.
   *
   * @param type its type
   * @param wrapper the nested record that wraps it, or null where the type is of the union itself
   * @param test how it is told apart
   * @param schemas what it is planned from
   */
  public record Branch(TypeUse type, @Nullable String wrapper, Test test, List<Schema> schemas) {}

  /** How a branch is told from the others. */
  public sealed interface Test {}

  /**
   * By the kind of JSON value.
   *
   * @param kind the kind that only this branch has
   */
  public record OfKind(JsonKind kind) implements Test {}

  /**
   * By the value of a member.
   *
   * @param member its name
   * @param values those of this branch
   */
  public record Tagged(String member, List<String> values) implements Test {}

  /**
   * By asking the validator of the branch.
   *
   * @param pointer of the branch's schema
   */
  public record Accepted(String pointer) implements Test {}

  /**
   * By being of another kind than all others.
   *
   * @param others the kinds of these
   */
  public record Otherwise(Set<JsonKind> others) implements Test {}
}
