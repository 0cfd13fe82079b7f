package io.brrtrouter.json;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Finds the constant that stands for a JSON value. Numbers are equal when they are equal in value.
 */
final class EnumDecoder<E> implements TreeDecoder<E> {
  private final Map<Object, E> constants = new HashMap<>();

  EnumDecoder(E[] constants, Function<? super E, ?> value) {
    for (E constant : constants) {
      Object key = value.apply(constant);
      this.constants.put(
          key instanceof Number number ? key(new BigDecimal(number.toString())) : key, constant);
    }
  }

  @Override
  public E decode(JsonNode node, SchemaValidators schemas) {
    E constant = constants.get(key(node));
    if (constant == null) {
      throw new UnrepresentableException("enum", "must be one of the allowed values");
    }
    return constant;
  }

  private static @Nullable Object key(JsonNode node) {
    if (node.isNumber()) {
      BigDecimal number = Numbers.decimal(node);
      return number == null ? null : key(number);
    }
    return node.isString()
        ? node.stringValue()
        : node.isBoolean() ? (Object) node.booleanValue() : null;
  }

  private static Object key(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
