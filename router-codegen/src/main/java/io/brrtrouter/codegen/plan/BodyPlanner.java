package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans the content of requests: one type, whatever media type it is read from. */
final class BodyPlanner {
  private final TypePlanner types;
  private final Remarks remarks;

  BodyPlanner(TypePlanner types, Remarks remarks) {
    this.types = types;
    this.remarks = remarks;
  }

  /** The plan of a request body, or null where it has no content. */
  @Nullable BodyPlan plan(RequestBodyObject body, String name, String hint) {
    List<MediaTypeObject> content = body.content();
    MediaTypeObject leading = null;
    for (MediaTypeObject media : content) {
      boolean leads = leading == null || kind(leading) != ContentKind.JSON;
      if (leading == null || leads && kind(media) == ContentKind.JSON) {
        leading = media;
      }
    }
    if (leading == null) {
      return null;
    }
    BodyPlan.Entry first = entry(leading, hint);
    List<BodyPlan.Entry> entries = new ArrayList<>();
    MediaTypeObject other = null;
    for (MediaTypeObject media : content) {
      BodyPlan.Entry entry = media == leading ? first : alike(media, hint, leading, first);
      if (entry != null) {
        entries.add(entry);
        boolean agrees = entry.use().type().equals(first.use().type());
        other = other == null && !agrees ? media : other;
      }
    }
    if (other != null) {
      return untyped(body, name, entries, other);
    }
    remarks.look(first.use().type());
    return new BodyPlan(name, body.required(), first.use().type(), List.copyOf(entries));
  }

  /**
   * Content that is valid by the schema of its own media type, whichever it is, and stays a tree.
   */
  private BodyPlan untyped(
      RequestBodyObject body, String name, List<BodyPlan.Entry> entries, MediaTypeObject other) {
    remarks.degrade(
        "content is passed on as JSON: " + other.range() + " has another schema than the rest",
        other.node().position());
    return new BodyPlan(
        name, body.required(), Scalar.TREE, entries.stream().map(BodyPlanner::untyped).toList());
  }

  private static BodyPlan.Entry untyped(BodyPlan.Entry entry) {
    return new BodyPlan.Entry(
        entry.kind(), entry.range(), entry.pointer(), TypeUse.of(Scalar.TREE));
  }

  /** An entry of content that is read as the first is, as values; null if it is not. */
  private BodyPlan.@Nullable Entry alike(
      MediaTypeObject media, String hint, MediaTypeObject leading, BodyPlan.Entry first) {
    boolean stream = kind(media) == ContentKind.BINARY;
    if (stream != (first.kind() == ContentKind.BINARY) || ContentKind.isForeign(media.range())) {
      remarks.degrade(
          "content of "
              + media.range()
              + " is refused with 415: it is typed by the"
              + " schema of "
              + first.range()
              + " alone",
          media.node().position());
      return null;
    }
    BodyPlan.Entry entry = entry(media, hint);
    return isSame(media.schema(), leading.schema())
        ? new BodyPlan.Entry(entry.kind(), entry.range(), entry.pointer(), first.use())
        : entry;
  }

  /** Whether two schemas of one operation say the same. */
  private static boolean isSame(@Nullable Schema one, @Nullable Schema other) {
    return one != null && other != null && one.node().json().equals(other.node().json());
  }

  private BodyPlan.Entry entry(MediaTypeObject media, String hint) {
    ContentKind kind = kind(media);
    Schema schema = media.schema();
    // What encodes the members of a form stands beside its schema, so a reference is not followed.
    boolean encoded = media.node().get("encoding") != null;
    String pointer =
        schema == null || encoded
            ? media.pointer() + "/schema"
            : types.references().pointer(schema);
    if (kind == ContentKind.BINARY) {
      noteStructure(media);
      return new BodyPlan.Entry(kind, media.range(), pointer, TypeUse.of(Scalar.BINARY));
    }
    JavaType any = kind == ContentKind.TEXT ? Scalar.STRING : Scalar.TREE;
    TypeUse use = schema == null ? TypeUse.of(any) : types.use(schema, hint);
    return new BodyPlan.Entry(kind, media.range(), pointer, use);
  }

  private void noteStructure(MediaTypeObject media) {
    Schema schema = media.schema();
    if (schema != null && isStructured(types.shape(List.of(schema)))) {
      remarks.degrade(
          "content of " + media.range() + " is passed on as bytes: its schema is not applied",
          media.node().position());
    }
  }

  private ContentKind kind(MediaTypeObject media) {
    return kind(types, media);
  }

  /** How content is read: by its media type, unless its schema says that it is something else. */
  static ContentKind kind(TypePlanner types, MediaTypeObject media) {
    ContentKind kind = ContentKind.of(media.range());
    Schema schema = media.schema();
    if (schema == null) {
      return kind;
    }
    Shape shape = types.shape(List.of(schema));
    boolean wild = media.range().contains("*");
    boolean text = shape.isOnly(JsonKind.STRING) || shape.isOpen();
    return switch (kind) {
      case JSON -> wild && "binary".equals(shape.format()) ? ContentKind.BINARY : kind;
      case TEXT -> text && !"binary".equals(shape.format()) ? kind : ContentKind.BINARY;
      case FORM, MULTIPART, EVENTS, BINARY -> kind;
    };
  }

  /** Whether values of this shape have members or items. */
  static boolean isStructured(Shape shape) {
    return shape.isOnly(JsonKind.OBJECT) || shape.isOnly(JsonKind.ARRAY);
  }
}
