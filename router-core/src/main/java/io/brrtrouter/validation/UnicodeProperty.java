package io.brrtrouter.validation;

import java.lang.Character.UnicodeScript;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A property of characters (ECMA-262, 22.2.1.6) under the names of other engines.
 *
 * @param re2 what RE2/J calls it; null if it does not know it
 * @param jdk what the JDK calls it
 */
record UnicodeProperty(@Nullable String re2, String jdk) {
  private static final Set<String> BINARY =
      Set.of(
          "Alphabetic",
          "Ideographic",
          "Lowercase",
          "Uppercase",
          "White_Space",
          "Hex_Digit",
          "Join_Control",
          "Noncharacter_Code_Point",
          "Assigned",
          "Emoji",
          "Emoji_Presentation",
          "Emoji_Modifier",
          "Emoji_Modifier_Base",
          "Emoji_Component",
          "Extended_Pictographic");

  private static final Map<String, String> BINARY_ALIASES =
      Map.of(
          "Alpha", "Alphabetic",
          "Ideo", "Ideographic",
          "Lower", "Lowercase",
          "Upper", "Uppercase",
          "space", "White_Space",
          "Hex", "Hex_Digit",
          "Join_C", "Join_Control",
          "NChar", "Noncharacter_Code_Point",
          "ExtPict", "Extended_Pictographic");

  /** Short and long names of the general categories (Unicode, PropertyValueAliases). */
  private static final Map<String, String> CATEGORIES =
      categories(
          "C Other, Cc Control cntrl, Cf Format, Cn Unassigned, Co Private_Use, Cs Surrogate,"
              + " L Letter, LC Cased_Letter, Ll Lowercase_Letter, Lm Modifier_Letter,"
              + " Lo Other_Letter, Lt Titlecase_Letter, Lu Uppercase_Letter,"
              + " M Mark Combining_Mark, Mc Spacing_Mark, Me Enclosing_Mark, Mn Nonspacing_Mark,"
              + " N Number, Nd Decimal_Number digit, Nl Letter_Number, No Other_Number,"
              + " P Punctuation punct, Pc Connector_Punctuation, Pd Dash_Punctuation,"
              + " Pe Close_Punctuation, Pf Final_Punctuation, Pi Initial_Punctuation,"
              + " Po Other_Punctuation, Ps Open_Punctuation, S Symbol, Sc Currency_Symbol,"
              + " Sk Modifier_Symbol, Sm Math_Symbol, So Other_Symbol, Z Separator,"
              + " Zl Line_Separator, Zp Paragraph_Separator, Zs Space_Separator");

  /** The property of this name, or {@code name=value}; null if there is none. */
  static @Nullable UnicodeProperty of(String text) {
    int equals = text.indexOf('=');
    String name = text.substring(0, Math.max(0, equals));
    String value = text.substring(equals + 1);
    return switch (name) {
      case "" -> lone(value);
      case "General_Category", "gc" -> category(value);
      case "Script", "sc", "Script_Extensions", "scx" -> script(value);
      default -> null;
    };
  }

  private static @Nullable UnicodeProperty lone(String name) {
    if (name.equals("Any")) {
      return new UnicodeProperty(null, "all");
    }
    if (name.equals("ASCII")) {
      return new UnicodeProperty(null, "ASCII");
    }
    String binary = BINARY_ALIASES.getOrDefault(name, name);
    return BINARY.contains(binary) ? new UnicodeProperty(null, "Is" + binary) : category(name);
  }

  private static @Nullable UnicodeProperty category(String name) {
    String category = CATEGORIES.get(name);
    if (category == null) {
      return null;
    }
    boolean unknownToRe2 = category.equals("LC") || category.equals("Cn");
    return new UnicodeProperty(unknownToRe2 ? null : category, category);
  }

  private static @Nullable UnicodeProperty script(String name) {
    try {
      return new UnicodeProperty(name, "Is" + UnicodeScript.forName(name).name());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static Map<String, String> categories(String table) {
    Map<String, String> byName = new HashMap<>();
    for (String row : table.split(", *", -1)) {
      String[] names = row.strip().split(" ", -1);
      for (String name : names) {
        byName.put(name, names[0]);
      }
    }
    return Map.copyOf(byName);
  }
}
