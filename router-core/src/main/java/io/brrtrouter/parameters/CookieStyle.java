package io.brrtrouter.parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Style form in cookies: {@code color=blue,black,brown}. Exploded values come as one cookie each,
 * or joined by {@code &} as the table of the standard literally has it (OAS 3.1.1, appendix D).
 *
 * @param name the parameter's name
 * @param explode whether arrays and objects spread over several pairs
 * @param members which cookies are members of the exploded object
 */
record CookieStyle(String name, boolean explode, Predicate<String> members)
    implements ParameterStyle {

  @Override
  public @Nullable String primitive(RawParameters raw) {
    String text = raw.cookies().first(name);
    return text == null ? null : Coding.PERCENT.decode(text);
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    String first = raw.cookies().first(name);
    if (first == null || !explode) {
      return first == null ? null : Pieces.of(first, ',', Coding.PERCENT);
    }
    List<String> items = new ArrayList<>();
    forEach(raw, name::equals, (cookie, text) -> items.add(Coding.PERCENT.decode(text)));
    return items.size() == 1 && items.getFirst().isEmpty() ? List.of() : items;
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    if (!explode) {
      List<String> pieces = array(raw);
      return pieces == null ? null : Pieces.byTurns(pieces);
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    forEach(
        raw, members, (cookie, text) -> Members.add(object, cookie, Coding.PERCENT.decode(text)));
    return object.isEmpty() ? null : object;
  }

  private static void forEach(
      RawParameters raw, Predicate<String> wanted, BiConsumer<String, String> pair) {
    List<String> all = raw.cookies().namesAndValues();
    for (int i = 0; i < all.size(); i += 2) {
      String cookie = decodedName(all.get(i));
      if (wanted.test(cookie)) {
        spread(cookie, all.get(i + 1), wanted, pair);
      }
    }
  }

  /** Names are escaped too, but those of other cookies are nobody's business. */
  private static String decodedName(String raw) {
    try {
      return Coding.PERCENT.decode(raw);
    } catch (Malformed e) {
      return raw;
    }
  }

  /** Cuts a cookie where an ampersand is followed by another wanted name; others are data. */
  private static void spread(
      String cookie, String value, Predicate<String> wanted, BiConsumer<String, String> pair) {
    String current = cookie;
    int start = 0;
    int equals = 0;
    for (int at = value.indexOf('&'); at >= 0; at = value.indexOf('&', at + 1)) {
      equals = equals > at ? equals : value.indexOf('=', at);
      int next = value.indexOf('&', at + 1);
      if (equals < 0) {
        break;
      }
      String name = next < 0 || equals < next ? decodedName(value.substring(at + 1, equals)) : "";
      if (!name.isEmpty() && wanted.test(name)) {
        pair.accept(current, value.substring(start, at));
        current = name;
        start = equals + 1;
      }
    }
    pair.accept(current, value.substring(start));
  }
}
