package io.brrtrouter.codegen.plan;

import java.util.List;

/**
 * The variant of a union for values that several branches accept, of which none alone has all their
 * members.
 *
 * @param name of the nested record
 * @param parts a component for each branch that may take part
 * @param lacks for each branch of the union, the members of others that its type has no place for
 */
public record TogetherPlan(String name, List<Part> parts, List<List<String>> lacks) {

  /**
   * A component.
   *
   * @param name its Java name
   * @param branches the branches that it stands for, which are of one type: their indices
   */
  public record Part(String name, List<Integer> branches) {}
}
