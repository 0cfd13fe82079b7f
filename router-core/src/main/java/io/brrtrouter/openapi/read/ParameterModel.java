package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.ParameterLocation;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.Style;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes parameters and header fields of their nodes, defaults filled in (OAS 3.1, 4.8.12.2). */
final class ParameterModel {
  static final Map<String, ParameterLocation> LOCATIONS =
      Map.of(
          "path", ParameterLocation.PATH,
          "query", ParameterLocation.QUERY,
          "header", ParameterLocation.HEADER,
          "cookie", ParameterLocation.COOKIE);
  static final Map<String, Style> STYLES =
      Map.of(
          "simple", Style.SIMPLE,
          "label", Style.LABEL,
          "matrix", Style.MATRIX,
          "form", Style.FORM,
          "spaceDelimited", Style.SPACE_DELIMITED,
          "pipeDelimited", Style.PIPE_DELIMITED,
          "deepObject", Style.DEEP_OBJECT);
  private static final String TAIL = "x-brrtrouter-tail";

  private ParameterModel() {}

  static ParameterObject of(Located at, @Nullable String description) {
    ParameterLocation in =
        LOCATIONS.getOrDefault(
            Objects.requireNonNullElse(Nodes.text(at.node(), "in"), "query"),
            ParameterLocation.QUERY);
    return of(Objects.requireNonNullElse(Nodes.text(at.node(), "name"), ""), in, at, description);
  }

  /** A response's header field: a parameter of style simple (OAS 3.1, 4.8.21). */
  static ParameterObject header(String name, Located at, @Nullable String description) {
    return of(name, ParameterLocation.HEADER, at, description);
  }

  private static ParameterObject of(
      String name, ParameterLocation in, Located at, @Nullable String description) {
    Node node = at.node();
    Style style = style(node, in);
    Located content = content(at);
    return new ParameterObject(
        name,
        in,
        in == ParameterLocation.PATH || Nodes.isTrue(node, "required"),
        style,
        Nodes.flag(node, "explode", style == Style.FORM),
        Nodes.isTrue(node, "allowReserved"),
        Nodes.isTrue(node, "allowEmptyValue"),
        Nodes.isTrue(node, "deprecated"),
        in == ParameterLocation.PATH && Nodes.isTrue(node, TAIL),
        content == null ? null : mediaType(node),
        schema(content == null ? at : content),
        description,
        node);
  }

  private static Style style(Node node, ParameterLocation in) {
    Style written = STYLES.get(Objects.requireNonNullElse(Nodes.text(node, "style"), ""));
    if (written != null) {
      return written;
    }
    return in == ParameterLocation.QUERY || in == ParameterLocation.COOKIE
        ? Style.FORM
        : Style.SIMPLE;
  }

  private static String mediaType(Node node) {
    return Nodes.members(node.get("content")).keySet().iterator().next();
  }

  private static @Nullable Located content(Located at) {
    Located content = at.child("content");
    if (content == null || Nodes.members(content.node()).isEmpty()) {
      return null;
    }
    return content.child(mediaType(at.node()));
  }

  /** The schema; one that allows everything stands for a missing one. */
  private static Schema schema(Located holder) {
    Located schema = holder.child("schema");
    return schema == null
        ? new Schema(
            new Node.Mapping(holder.node().position(), Map.of()), holder.pointer() + "/schema")
        : new Schema(schema.node(), schema.pointer());
  }
}
