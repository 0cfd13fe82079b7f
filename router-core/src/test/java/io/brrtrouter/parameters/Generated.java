package io.brrtrouter.parameters;

import java.util.Random;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values and texts made by chance, the same ones for the same seed. */
final class Generated {
  private static final String ALPHABET = "abzAZ09-._~ !\"#$%&'()*+,/:;<=>?@[\\]^`{|}ü♥\uD83C\uDF63";
  private static final String WIRE = "p=,;.&|[]%20+{}\":-0123456789truefalsnRG;p=;pé";

  private final Random random;

  Generated(long seed) {
    this.random = new Random(seed);
  }

  /** A text without the characters that a style cannot carry; never empty. */
  String text(String without) {
    int[] points = ALPHABET.codePoints().filter(c -> without.indexOf(c) < 0).toArray();
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i >= 0; i--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }

  /** A list of such texts; never empty. */
  ArrayNode list(String without) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      list.add(text(without));
    }
    return list;
  }

  /** An object of such names and texts; never empty. */
  ObjectNode object(String without) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      object.put(text(without), text(without));
    }
    return object;
  }

  /** Something like what a client might send, and often not. */
  String wire() {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(20); i > 0; i--) {
      text.append(WIRE.charAt(random.nextInt(WIRE.length())));
    }
    return text.toString();
  }

  /** One of these. */
  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }
}
