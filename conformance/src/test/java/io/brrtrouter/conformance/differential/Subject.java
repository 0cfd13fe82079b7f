package io.brrtrouter.conformance.differential;

import io.brrtrouter.conformance.instances.Chance;
import io.brrtrouter.conformance.instances.Instance;
import io.brrtrouter.conformance.instances.Samples;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.MalformedJsonException;
import io.brrtrouter.validation.Violation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A type whose generated codec is held against the truth. Its fast path must never accept what the
 * truth rejects, and never build another value than the tolerant pass does; what its encoder writes
 * without a doubt must be valid, and be read as the same value. What is refused is refused for all
 * that the truth finds wrong with it.
 */
final class Subject {
  /** A short text is tried so many times in one array: it comes to more than is told at once. */
  private static final int TIMES = 4_000;

  private static final int TOLD_AT_ONCE = 65_536;
  private static final int SHORT = 40;

  /** What a record and its place in a list come to at least. */
  private static final int LEAST = 48;

  private final String name;
  private final Codec codec;
  private final Truth truth;
  private final JsonTrees trees;
  private final Samples samples;
  private final Projection projection;
  private final Census census;
  private final int oneIn;
  private Tally tally = new Tally("");

  Subject(
      String name,
      Codec codec,
      Truth truth,
      JsonTrees trees,
      Samples samples,
      Projection projection,
      Census census,
      int oneIn) {
    this.projection = projection;
    this.census = census;
    this.oneIn = oneIn;
    this.name = name;
    this.codec = codec;
    this.truth = truth;
    this.trees = trees;
    this.samples = samples;
  }

  String name() {
    return name;
  }

  /** Tries so many instances, from this one on. */
  void examine(long seed, long from, long count, Tally into) {
    tally = into;
    long mine = seed ^ name.hashCode();
    for (long i = from; i < from + count; i++) {
      examine(Chance.seed(mine, i));
    }
  }

  /** Tries the instance of this seed. */
  void examine(long seed, Tally into) {
    tally = into;
    examine(seed);
  }

  /** What is wrong with what becomes of this text; null: nothing. */
  String fault(byte[] text) {
    try {
      examine(new Instance(text, Instance.Kind.USUAL, "given"), true);
      return null;
    } catch (Wrong e) {
      return e.getMessage();
    }
  }

  private void examine(long seed) {
    Instance instance = samples.of(seed);
    tally.inputs++;
    try {
      examine(instance, (seed & oneIn - 1) == 0);
      if ((seed & 32 * oneIn - 1) == 0) {
        account(instance.bytes());
      }
    } catch (Wrong e) {
      tally.disagree(told(e.getMessage(), seed, instance));
    } catch (RuntimeException | StackOverflowError e) {
      String where = Stream.of(e.getStackTrace()).map(Object::toString).findFirst().orElse("");
      tally.disagree(told("threw " + e + " " + where, seed, instance));
    }
  }

  private void examine(Instance instance, boolean closely) {
    byte[] bytes = instance.bytes();
    Object fast = codec.fast(bytes);
    boolean abandoned = fast == Codec.ABANDONED;
    boolean usual = instance.kind() == Instance.Kind.USUAL;
    if (abandoned && !usual && !closely) {
      return;
    }
    JsonNode tree = parse(bytes);
    if (tree == null || !truth.accepts(tree)) {
      if (!abandoned) {
        throw new Wrong("accepted " + (tree == null ? "what is no JSON" : rejected(tree)));
      }
      refuse(bytes, tree);
      if (closely && tree != null) {
        check(codec.wrong(bytes));
        check(codec.holding(tree));
      }
      return;
    }
    Object slow = codec.tolerant(bytes);
    if (slow == Codec.ABANDONED) {
      if (!abandoned) {
        throw new Wrong("accepted what no type holds");
      }
      tally.unheld++;
      tally.unheldUsual += usual ? 1 : 0;
      return;
    }
    tally.valid++;
    tally.usual += usual ? 1 : 0;
    tally.fallbacks += usual && abandoned ? 1 : 0;
    tally.rareFallbacks += !usual && abandoned ? 1 : 0;
    if (!abandoned && !SameValues.are(fast, slow)) {
      throw new Wrong("built " + fast + ", not " + slow);
    }
    if (closely) {
      census.count(slow);
      encode(slow, tree);
    }
  }

  /** A value that may break the rules is not written without a doubt, unless the text is right. */
  private void check(Object value) {
    if (value == Codec.ABANDONED) {
      return;
    }
    byte[] text;
    try {
      text = codec.write(value);
    } catch (IllegalArgumentException | NullPointerException e) {
      return; // it has no form in JSON, and is answered with 500
    }
    if (text != null) {
      tally.mended++;
      checked(text);
    } else {
      tally.caught++;
    }
  }

  private JsonNode checked(byte[] text) {
    JsonNode tree = parse(text);
    Violation violation = tree == null ? null : truth.violation(tree);
    if (tree == null || violation != null) {
      String written = new String(text, StandardCharsets.UTF_8);
      throw new Wrong("wrote without a doubt " + written + ", where " + violation);
    }
    return tree;
  }

  /** What many records come to is accounted for: else nothing stops them from being too many. */
  private void account(byte[] text) {
    if (text.length > SHORT || !(codec.fast(text) instanceof Record) || !projection.hasMembers()) {
      return;
    }
    String one = new String(text, StandardCharsets.UTF_8);
    String many = "[" + (one + ",").repeat(TIMES - 1) + one + "]";
    long accounted = codec.accounted(many.getBytes(StandardCharsets.UTF_8));
    if (accounted < (long) TIMES * LEAST - TOLD_AT_ONCE) {
      throw new Wrong("gave account of %d bytes only for %d values".formatted(accounted, TIMES));
    }
  }

  /** What was read before a doubt is not looked at again, and the list must not miss it. */
  private void refuse(byte[] bytes, JsonNode tree) {
    List<Violation> told = codec.violations(bytes);
    List<Violation> all = tree == null ? List.of(malformed(bytes)) : truth.violations(tree);
    if (!told.equals(all)) {
      throw new Wrong("told " + told + ", not " + all);
    }
  }

  private void encode(Object value, JsonNode read) {
    byte[] text = codec.write(value);
    if (text == null) {
      tally.doubts++;
      return;
    }
    tally.encoded++;
    JsonNode tree = checked(text);
    String written = new String(text, StandardCharsets.UTF_8);
    String fault = projection.fault(read, tree);
    if (fault != null) {
      throw new Wrong(fault + " when it wrote " + written);
    }
    Object again = codec.tolerant(text);
    boolean isOther = !SameValues.areOnceWritten(value, again);
    if (isOther && !(Projection.leavesOut(read, tree) && Arrays.equals(text, codec.write(again)))) {
      throw new Wrong("wrote " + written + ", which is " + again + ", not " + value);
    }
  }

  private String rejected(JsonNode tree) {
    return "what the truth rejects for " + truth.violation(tree);
  }

  private JsonNode parse(byte[] bytes) {
    try {
      return trees.parse(bytes, 0, bytes.length);
    } catch (MalformedJsonException e) {
      return null;
    }
  }

  private Violation malformed(byte[] bytes) {
    try {
      throw new IllegalStateException("this is JSON: " + trees.parse(bytes, 0, bytes.length));
    } catch (MalformedJsonException e) {
      return e.violation(Violation.Location.BODY, "");
    }
  }

  private String told(String what, long seed, Instance instance) {
    String text = new String(instance.bytes(), StandardCharsets.ISO_8859_1);
    return "-Dbrrtrouter.replay=%s@%d (%s): %s: %s"
        .formatted(
            name, seed, instance.how(), what, text.substring(0, Math.min(600, text.length())));
  }

  /** A disagreement. */
  private static final class Wrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Wrong(String message) {
      super(message, null, false, false);
    }
  }
}
