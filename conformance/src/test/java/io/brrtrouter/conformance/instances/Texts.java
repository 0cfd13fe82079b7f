package io.brrtrouter.conformance.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.parsing.dflt.RgxGenParseException;
import io.brrtrouter.validation.Patterns;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Strings, and how they are written in JSON. */
final class Texts {
  private static final int[] ODD = {
    0x7F, 0xE9, 0x130, 0x7FF, 0x800, 0x2028, 0xD7FF, 0xE000, 0xFEFF, 0xFFFD, 0xFFFF, 0x10000,
    0x1F600, 0x10FFFF, '"', '\\', '/', '\n', '\t', '\b', '\f', '\r', 0, 0x1F, ' '
  };
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_. ";
  private static final String HEX = "0123456789abcdefABCDEF";

  private static final int MOST_REPETITIONS = 4;
  private static final RgxGenProperties REPETITIONS = new RgxGenProperties();

  static {
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(REPETITIONS, MOST_REPETITIONS);
  }

  private Texts() {}

  /** A string of so many characters, of the usual ones or of all there are. */
  static String any(Chance chance, int length, boolean plain) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      if (plain || chance.percent(60)) {
        text.append(PLAIN.charAt(chance.below(PLAIN.length())));
      } else {
        text.appendCodePoint(ODD[chance.below(ODD.length)]);
      }
    }
    return text.toString();
  }

  /** A name for a member that nobody declared. */
  static String name(Chance chance) {
    return chance.percent(90)
        ? "x-" + Integer.toString(chance.below(1_296), 36)
        : any(chance, chance.below(4), false);
  }

  /** Some strings of this pattern and length; none where none is found soon. */
  static List<String> matching(String pattern, int least, int most) {
    List<String> texts = new ArrayList<>();
    if (Patterns.mayBeLong(pattern, MOST_REPETITIONS, 4_000)) {
      return texts;
    }
    String plain = LookAround.without(pattern);
    try {
      Pattern whole = plain.equals(pattern) ? null : Pattern.compile(pattern);
      RgxGen generator = RgxGen.parse(REPETITIONS, plain);
      Random random = new Random(pattern.hashCode());
      for (int tries = 0; tries < 60 && texts.size() < 12; tries++) {
        String text = generator.generate(random);
        int length = text.codePointCount(0, text.length());
        boolean fits = length >= least && length <= most && length < 4_000;
        if (fits && (whole == null || whole.matcher(text).find())) {
          texts.add(text);
        }
      }
    } catch (RgxGenParseException | IllegalArgumentException | NullPointerException e) {
      return texts; // look-around and the like, and classes of characters that it does not know
    }
    return texts;
  }

  /** The text as a string of JSON. */
  static byte[] quoted(String text) {
    StringBuilder json = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), json);
    }
    return json.append('"').toString().getBytes(UTF_8);
  }

  /** Writes it, with no more escapes than must be, or with some of every kind. */
  static void write(String text, Draft out, Chance chance, boolean escaped) {
    if (!escaped) {
      out.raw(quoted(text));
      return;
    }
    StringBuilder json = new StringBuilder(2 * text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length();
      if (!chance.percent(30)) {
        append(c, json);
        if (pair) {
          json.append(text.charAt(++i));
        }
      } else {
        unicode(c, json, chance);
        if (pair) {
          unicode(text.charAt(++i), json, chance);
        }
      }
    }
    out.raw(json.append('"').toString());
  }

  /** An escape of four digits, in either case. */
  static void unicode(char c, StringBuilder json, Chance chance) {
    json.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      int digit = c >> shift & 0xF;
      json.append(HEX.charAt(digit > 9 && chance.percent(50) ? digit + 6 : digit));
    }
  }

  private static void append(char c, StringBuilder json) {
    switch (c) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\t' -> json.append("\\t");
      case '\r' -> json.append("\\r");
      case '\b' -> json.append("\\b");
      case '\f' -> json.append("\\f");
      default -> {
        if (c < 0x20) {
          json.append(String.format("\\u%04x", (int) c));
        } else {
          json.append(c);
        }
      }
    }
  }
}
