package io.brrtrouter.parameters;

import io.brrtrouter.http.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code color=blue,black,brown}, exploded {@code color=blue&color=black}, in queries (RFC 6570,
 * 3.2.8). A name without an equals sign has the empty value.
 *
 * @param name the parameter's name
 * @param explode whether arrays and objects spread over several pairs
 * @param members which names of the query are members of the exploded object
 */
record FormStyle(String name, boolean explode, Predicate<String> members)
    implements ParameterStyle {

  @Override
  public @Nullable String primitive(RawParameters raw) {
    String text = single(raw.query(), name);
    return text == null ? null : Coding.FORM.decode(text);
  }

  @Override
  public @Nullable List<String> array(RawParameters raw) {
    List<String> items =
        explode
            ? items(raw.query(), name, (text, to) -> to.add(Coding.FORM.decode(text)))
            : items(raw.query(), name, (text, to) -> to.addAll(Pieces.of(text, ',', Coding.FORM)));
    return items != null && items.size() == 1 && items.getFirst().isEmpty() ? List.of() : items;
  }

  @Override
  public @Nullable ObjectNode object(RawParameters raw) {
    if (!explode) {
      List<String> pieces = array(raw);
      return pieces == null ? null : Pieces.byTurns(pieces);
    }
    QueryParameters query = raw.query();
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (int i = 0; i < query.size(); i++) {
      String member = query.name(i);
      if (members.test(member)) {
        Members.add(object, member, Coding.FORM.decode(text(query, i)));
      }
    }
    return object.isEmpty() ? null : object;
  }

  /** What the raw texts of all pairs of this name are split into, or null where there is none. */
  static @Nullable List<String> items(
      QueryParameters query, String name, BiConsumer<String, List<String>> split) {
    int index = query.indexOf(name, 0);
    if (index < 0) {
      return null;
    }
    List<String> items = new ArrayList<>();
    for (; index >= 0; index = query.indexOf(name, index + 1)) {
      split.accept(text(query, index), items);
    }
    return items;
  }

  /** The raw text of the one pair of this name, or null. */
  static @Nullable String single(QueryParameters query, String name) {
    int index = query.indexOf(name, 0);
    if (index < 0) {
      return null;
    }
    if (query.indexOf(name, index + 1) >= 0) {
      throw new Malformed("is given more than once");
    }
    return text(query, index);
  }

  static String text(QueryParameters query, int index) {
    String text = query.rawValue(index);
    return text == null ? "" : text;
  }
}
