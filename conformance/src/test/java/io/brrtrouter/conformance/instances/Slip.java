package io.brrtrouter.conformance.instances;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/** Something that is done to a text, whatever stands in it. */
enum Slip {
  /** A byte order mark, or two. */
  MARK {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      byte[] marks = chance.of("\ufeff", "\ufeff\ufeff", " \ufeff").getBytes(UTF_8);
      return inserted(text, 0, marks);
    }
  },
  /** More after the end. */
  TRAILING {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      String more =
          chance.of(
              " ", "\n", "\r\n\t ", ",", "]", "}", "1", "null", "{}", "\u0000", "//", "\ufeff",
              " x", "\"", ";");
      return inserted(text, text.length, more.getBytes(UTF_8));
    }
  },
  /** The end is missing. */
  TRUNCATED {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      int length = chance.percent(50) ? text.length - 1 : chance.below(text.length + 1);
      return Arrays.copyOf(text, Math.max(0, length));
    }
  },
  /** Some bits of a byte are not as they were. */
  FLIPPED {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      byte[] copy = text.clone();
      for (int i = chance.between(1, 2); i > 0 && copy.length > 0; i--) {
        copy[chance.below(copy.length)] ^= (byte) (1 << chance.below(8));
      }
      return copy;
    }
  },
  /** Bytes that UTF-8 does not have: overlong, surrogates, too large, cut off. */
  NOT_UTF8 {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      String bytes =
          chance.of(
              "\u00c0\u0080",
              "\u00c1\u00bf",
              "\u00e0\u0080\u0080",
              "\u00e0\u009f\u00bf",
              "\u00f0\u0080\u0080\u0080",
              "\u00ed\u00a0\u0080",
              "\u00ed\u00bf\u00bf",
              "\u00ed\u00a0\u00bd\u00ed\u00b8\u0080",
              "\u00f4\u0090\u0080\u0080",
              "\u00f8\u0088\u0080\u0080\u0080",
              "\u00ff",
              "\u00fe",
              "\u0080",
              "\u00c3",
              "\u00e2\u0082",
              "\u00f0\u009f\u0098");
      int quote = find(text, chance);
      return inserted(text, quote, bytes.getBytes(ISO_8859_1));
    }
  },
  /** A byte is missing. */
  SHORTER {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      if (text.length == 0) {
        return text;
      }
      int at = chance.below(text.length);
      byte[] copy = Arrays.copyOf(text, text.length - 1);
      System.arraycopy(text, at + 1, copy, at, copy.length - at);
      return copy;
    }
  },
  /** A character of JSON too many. */
  LONGER {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      String more =
          chance.of(
              ",", ":", "\"", "[", "]", "{", "}", "\\", "-", "0", "\u0001", "\u001f", "\t", "\n",
              " ", "u", "e");
      return inserted(text, chance.below(text.length + 1), more.getBytes(UTF_8));
    }
  },
  /** In another encoding. */
  ENCODED {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      return new String(text, UTF_8).getBytes(chance.percent(50) ? UTF_16LE : ISO_8859_1);
    }
  },
  /** White space wherever it may be, also within strings. */
  AIRY {
    @Override
    byte[] apply(byte[] text, Chance chance) {
      StringBuilder airy = new StringBuilder();
      for (char c : new String(text, UTF_8).toCharArray()) {
        airy.append(c);
        if ("{}[]:,".indexOf(c) >= 0 && chance.percent(60)) {
          airy.append(chance.of(" ", "\n  ", "\t", "\r\n"));
        }
      }
      return airy.toString().getBytes(UTF_8);
    }
  };

  static final Slip[] ALL = values();

  /** The text after it was done. */
  abstract byte[] apply(byte[] text, Chance chance);

  private static byte[] inserted(byte[] text, int at, byte[] more) {
    byte[] copy = Arrays.copyOf(text, text.length + more.length);
    System.arraycopy(more, 0, copy, at, more.length);
    System.arraycopy(text, at, copy, at + more.length, text.length - at);
    return copy;
  }

  /** Behind a quotation mark, if there is one after some place. */
  private static int find(byte[] text, Chance chance) {
    int from = chance.below(text.length + 1);
    for (int i = from; i < text.length; i++) {
      if (text[i] == '"') {
        return i + 1;
      }
    }
    return from;
  }
}
