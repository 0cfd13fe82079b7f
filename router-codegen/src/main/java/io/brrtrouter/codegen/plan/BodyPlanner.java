package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.Position;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans the content of requests: one type, read from as many media types as agree on it. */
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
    for (MediaTypeObject media : content) {
      BodyPlan.Entry entry = media == leading ? first : entry(media, hint, first);
      if (entry != null) {
        entries.add(entry);
      }
    }
    remarks.look(first.use().type());
    return new BodyPlan(name, body.required(), first.use().type(), List.copyOf(entries));
  }

  /** An entry of the same type as the first, or null if there can be none. */
  private BodyPlan.@Nullable Entry entry(MediaTypeObject media, String hint, BodyPlan.Entry first) {
    boolean stream = kind(media) == ContentKind.BINARY;
    if (stream == (first.kind() == ContentKind.BINARY) && !ContentKind.isForeign(media.range())) {
      BodyPlan.Entry entry = entry(media, hint);
      if (entry.use().type().equals(first.use().type())) {
        return entry;
      }
    }
    Position position = media.node().position();
    remarks.degrade(
        "content of "
            + media.range()
            + " is refused with 415: it is typed by the"
            + " schema of "
            + first.range()
            + " alone",
        position);
    return null;
  }

  private BodyPlan.Entry entry(MediaTypeObject media, String hint) {
    ContentKind kind = kind(media);
    Schema schema = media.schema();
    String pointer =
        schema == null ? media.pointer() + "/schema" : types.references().pointer(schema);
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
