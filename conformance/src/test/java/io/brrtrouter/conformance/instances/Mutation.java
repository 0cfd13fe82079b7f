package io.brrtrouter.conformance.instances;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Something that is done to one of the values of a text. */
enum Mutation {
  /** A member is left out. */
  DROP {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = member(draft, chance);
      if (at < 0) {
        return "{}".getBytes(UTF_8);
      }
      int from = draft.member(at);
      int to = draft.end(at);
      if (draft.at(to) == ',') {
        to++;
      } else if (draft.at(from - 1) == ',') {
        from--;
      }
      return draft.with(from, to, NOTHING);
    }
  },
  /** A value of another type. */
  OTHER_TYPE {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      return replaced(draft, any(draft, chance), chance.of(VALUES));
    }
  },
  /** Null. */
  NULL {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      return replaced(draft, any(draft, chance), "null");
    }
  },
  /** A number as no one writes it, or as no one may. */
  ODD_NUMBER {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = find(draft, chance, "-0123456789");
      return replaced(draft, at < 0 ? any(draft, chance) : at, chance.of(NUMBERS));
    }
  },
  /** A number that is the same, written in another way. */
  SAME_NUMBER {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = find(draft, chance, "-0123456789");
      if (at < 0) {
        return draft.toBytes();
      }
      String text = new String(draft.toBytes(draft.start(at), draft.end(at)), UTF_8);
      boolean plain = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
      return replaced(
          draft,
          at,
          text
              + (plain
                  ? chance.of(".0", "e0", "E+0", ".000", "0e-1")
                  : chance.of("0", "e0", "E00")));
    }
  },
  /** A string with an odd part. */
  ODD_STRING {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = find(draft, chance, "\"");
      if (at < 0) {
        return replaced(draft, any(draft, chance), "\"" + chance.of(PARTS) + "\"");
      }
      int within = chance.between(draft.start(at) + 1, draft.end(at) - 1);
      return draft.with(within, within, chance.of(PARTS).getBytes(UTF_8));
    }
  },
  /** A member that nobody declared, with anything in it. */
  EXTRA {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      return inserted(draft, chance, "\"x-extra\":" + chance.of(VALUES));
    }
  },
  /** Undeclared members of one name, or an undeclared object that has them. */
  EXTRA_TWICE {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      return inserted(
          draft,
          chance,
          chance.of(
              "\"x-t\":1,\"x-t\":1",
              "\"x-t\":{\"a\":1,\"a\":2}",
              "\"x-t\":[[{\"a\":1,\"b\":[],\"\\u0061\":2}]]",
              "\"x-t\":1,\"x\\u002dt\":null",
              "\"x-t\":{\"a\":{},\"b\":{\"a\":{},\"c\":{\"a\":1}}}"));
    }
  },
  /** A member twice. */
  TWICE {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = member(draft, chance);
      if (at < 0) {
        return "{\"a\":1,\"a\":1}".getBytes(UTF_8);
      }
      byte[] text = draft.toBytes(draft.member(at), draft.end(at));
      byte[] again = (new String(text, UTF_8) + ",").getBytes(UTF_8);
      int to = chance.percent(50) ? draft.member(at) : draft.start(draft.parent(at)) + 1;
      return draft.with(to, to, again);
    }
  },
  /** The name of a member escaped. */
  ESCAPED_NAME {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = member(draft, chance);
      if (at < 0
          || draft.at(draft.member(at) + 1) < 'A'
          || draft.at(draft.member(at) + 1) == '\\') {
        return draft.toBytes();
      }
      int letter = draft.member(at) + 1;
      StringBuilder escape = new StringBuilder();
      Texts.unicode((char) draft.at(letter), escape, chance);
      return draft.with(letter, letter + 1, escape.toString().getBytes(UTF_8));
    }
  },
  /** The name of a member in another case, or with more to it. */
  NEAR_NAME {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = member(draft, chance);
      if (at < 0) {
        return draft.toBytes();
      }
      int letter = draft.member(at) + 1;
      byte first = draft.at(letter);
      return first >= 'A' && first < 0x7B && first != '\\' && chance.percent(60)
          ? draft.with(letter, letter + 1, new byte[] {(byte) (first ^ 0x20)})
          : draft.with(
              letter, letter, chance.of(" ", "_", "x", "\\u0000", "\u00e9").getBytes(UTF_8));
    }
  },
  /** A member in the first place, or in the last, which a discriminator may be. */
  MOVED {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = member(draft, chance);
      if (at < 0) {
        return draft.toBytes();
      }
      String text = new String(draft.toBytes(draft.member(at), draft.end(at)), UTF_8);
      int parent = draft.parent(at);
      int start = draft.start(parent) + 1;
      int end = draft.end(parent) - 1;
      String before = new String(draft.toBytes(start, draft.member(at)), UTF_8);
      String after = new String(draft.toBytes(draft.end(at), end), UTF_8);
      String rest = before + (after.startsWith(",") ? after.substring(1) : after);
      rest = rest.endsWith(",") && after.isEmpty() ? rest.substring(0, rest.length() - 1) : rest;
      String all =
          rest.isEmpty() ? text : chance.percent(70) ? rest + "," + text : text + "," + rest;
      return draft.with(start, end, all.getBytes(UTF_8));
    }
  },
  /** A value in the place of another. */
  SWAPPED {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int from = any(draft, chance);
      int to = any(draft, chance);
      return draft.with(
          draft.start(to), draft.end(to), draft.toBytes(draft.start(from), draft.end(from)));
    }
  },
  /** An item twice, or an array in an array. */
  REPEATED {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int at = find(draft, chance, "[");
      if (at < 0) {
        int value = any(draft, chance);
        String text = new String(draft.toBytes(draft.start(value), draft.end(value)), UTF_8);
        return replaced(draft, value, "[" + text + "]");
      }
      String text = new String(draft.toBytes(draft.start(at), draft.end(at)), UTF_8);
      String inner = text.substring(1, text.length() - 1);
      return replaced(draft, at, inner.isEmpty() ? "[[]]" : "[" + inner + "," + inner + "]");
    }
  },
  /** About as deep as may be, and one more or less. */
  DEEP {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      int depth = chance.between(97, 102);
      String open = chance.of("[", "{\"a\":");
      String close = open.equals("[") ? "]" : "}";
      String text = open.repeat(depth) + "1" + close.repeat(depth);
      return chance.percent(50)
          ? inserted(draft, chance, "\"x-deep\":" + text)
          : replaced(draft, any(draft, chance), text);
    }
  },
  /** White space of all kinds around a value, or what is none. */
  SPACED {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      String space =
          chance.of(
              " ",
              "\t",
              "\n",
              "\r",
              " \r\n\t ",
              "\u00a0",
              "\f",
              "\u000b",
              "\u2028",
              "/**/",
              "\ufeff");
      int at = any(draft, chance);
      int where = chance.percent(50) ? draft.start(at) : draft.end(at);
      return draft.with(where, where, space.getBytes(UTF_8));
    }
  },
  /** A slip of the whole text. */
  SLIP {
    @Override
    byte[] apply(Draft draft, Chance chance) {
      return chance.of(Slip.ALL).apply(draft.toBytes(), chance);
    }
  };

  static final Mutation[] ALL = values();

  private static final byte[] NOTHING = {};
  private static final String[] VALUES = {
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1.5",
    "\"\"",
    "\"x\"",
    "[]",
    "{}",
    "[null]",
    "{\"a\":null}",
    "\"true\"",
    "\"1\"",
    "1e2",
    "[1,\"a\",{\"b\":[]}]",
    "tru",
    "True",
    "nul",
    "undefined",
    "'x'",
    ""
  };
  private static final String[] NUMBERS = {
    "1.0",
    "1e2",
    "1E+2",
    "1e400",
    "-1e400",
    "1e-400",
    "-0",
    "-0.0",
    "0e0",
    "01",
    "-01",
    "00",
    "+1",
    ".5",
    "5.",
    "1.e1",
    "1e",
    "1e+",
    "--1",
    "-",
    "NaN",
    "Infinity",
    "-Infinity",
    "0x10",
    "1_000",
    "1,000",
    "1d",
    "9".repeat(60),
    "0." + "1".repeat(60),
    "1" + "0".repeat(400),
    "1e99999999999",
    "1e-99999999999",
    "\u0661",
    "2147483648",
    "9223372036854775808",
    "-9223372036854775809",
    "0.1e1",
    "10e-1"
  };
  private static final String[] PARTS = {
    "\\ud800",
    "\\udc00",
    "\\udc00\\ud800",
    "\\ud83d\\ude00",
    "\\uD83D",
    "\\u0000",
    "\\u00",
    "\\uZZZZ",
    "\\x",
    "\\",
    "\\'",
    "\\u000A",
    "\\/",
    "\u0000",
    "\u001f",
    "\n",
    "\t",
    "\u007f",
    "\u00e9",
    "\ud83d\ude00",
    "\u2028",
    "\ufeff",
    "e\u0301",
    "\"",
    "\\u0022",
    "\\\\",
    "'",
    "0",
    " "
  };

  /** The text after it was done. */
  abstract byte[] apply(Draft draft, Chance chance);

  private static int any(Draft draft, Chance chance) {
    return chance.below(draft.count());
  }

  /** A value that is a member's, or -1. */
  private static int member(Draft draft, Chance chance) {
    int from = any(draft, chance);
    for (int i = 0; i < draft.count(); i++) {
      int at = (from + i) % draft.count();
      if (draft.member(at) >= 0) {
        return at;
      }
    }
    return -1;
  }

  /** A value that begins with one of these characters, or -1. */
  private static int find(Draft draft, Chance chance, String first) {
    int from = any(draft, chance);
    for (int i = 0; i < draft.count(); i++) {
      int at = (from + i) % draft.count();
      if (draft.end(at) > draft.start(at) && first.indexOf(draft.at(draft.start(at))) >= 0) {
        return at;
      }
    }
    return -1;
  }

  private static byte[] replaced(Draft draft, int at, String text) {
    return draft.with(draft.start(at), draft.end(at), text.getBytes(UTF_8));
  }

  /** The member in front of the others, or behind them. */
  private static byte[] inserted(Draft draft, Chance chance, String member) {
    int at = find(draft, chance, "{");
    if (at < 0) {
      return ("{" + member + "}").getBytes(UTF_8);
    }
    boolean empty = draft.end(at) - draft.start(at) == 2;
    boolean first = chance.percent(50);
    String text = empty ? member : first ? member + "," : "," + member;
    int where = first ? draft.start(at) + 1 : draft.end(at) - 1;
    return draft.with(where, where, text.getBytes(UTF_8));
  }
}
