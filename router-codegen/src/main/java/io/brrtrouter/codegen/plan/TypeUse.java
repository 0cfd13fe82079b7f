package io.brrtrouter.codegen.plan;

/**
 * A type where it is used.
 *
 * @param type the type
 * @param nullable whether null is a value of it
 */
public record TypeUse(JavaType type, boolean nullable) {

  /** A type without null. */
  static TypeUse of(JavaType type) {
    return new TypeUse(type, false);
  }

  /** This type, with null if {@code also}. */
  TypeUse orNull(boolean also) {
    return also && !nullable ? new TypeUse(type, true) : this;
  }
}
