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

  /** This type as it is generated, items and values included. */
  TypeUse generated() {
    return new TypeUse(
        switch (type) {
          case JavaType.ListOf list -> new JavaType.ListOf(list.item().generated());
          case JavaType.MapOf map -> new JavaType.MapOf(map.value().generated());
          case JavaType other -> other.plain();
        },
        nullable);
  }

  /** This type as a member of a sealed interface, which a class of somebody else's is not. */
  TypeUse asMember() {
    return type.plain() instanceof JavaType.Named ? generated() : this;
  }

  /** This type, with null if {@code also}. */
  TypeUse orNull(boolean also) {
    return also && !nullable ? new TypeUse(type, true) : this;
  }
}
