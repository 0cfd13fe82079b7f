package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans the content of requests: one type where its media types agree on it, a sealed type with a
 * branch for each media type where they do not.
 */
final class BodyPlanner {
  private final TypePlanner types;
  private final Remarks remarks;
  private boolean typed;

  BodyPlanner(TypePlanner types, Remarks remarks) {
    this.types = types;
    this.remarks = remarks;
  }

  /** The plan of the request body of this contract, or null where it has no content. */
  @Nullable BodyPlan plan(RequestBodyObject body, String name, String contract) {
    String hint = contract + "Body";
    MediaTypeObject leading = leading(body.content());
    if (leading == null) {
      return null;
    }
    typed = body.content().stream().anyMatch(media -> kind(media) != ContentKind.BINARY);
    BodyPlan.Entry first = entry(leading, hint);
    List<BodyPlan.Entry> entries = new ArrayList<>();
    for (MediaTypeObject media : body.content()) {
      entries.add(media == leading ? first : other(media, hint, leading, first));
    }
    entries.forEach(entry -> remarks.look(entry.use().type()));
    boolean agree = entries.stream().allMatch(first::agreesWith);
    return new BodyPlan(
        name, body.required(), agree ? List.copyOf(entries) : branches(contract, entries));
  }

  /** The media type whose schemas get the plainest names: the first of JSON, or of all. */
  private @Nullable MediaTypeObject leading(List<MediaTypeObject> content) {
    for (MediaTypeObject media : content) {
      if (kind(media) == ContentKind.JSON) {
        return media;
      }
    }
    return content.isEmpty() ? null : content.getFirst();
  }

  private BodyPlan.Entry other(
      MediaTypeObject media, String hint, MediaTypeObject leading, BodyPlan.Entry first) {
    boolean same = isSame(media.schema(), leading.schema());
    if (kind(media) != ContentKind.BINARY && !first.isStream() && same) {
      return new BodyPlan.Entry(kind(media), media.range(), pointer(media), first.use(), null);
    }
    return entry(media, hint + ContentNames.of(media.range()));
  }

  /** Each media type as a branch of its own, which is not called as what it is nested in. */
  private static List<BodyPlan.Entry> branches(String contract, List<BodyPlan.Entry> entries) {
    MemberNames names = new MemberNames();
    List.of(contract, "Body").forEach(names::claim);
    return entries.stream()
        .map(entry -> entry.asBranch(names.claim(ContentNames.of(entry.range()))))
        .toList();
  }

  /** Whether two schemas of one operation say the same. */
  private static boolean isSame(@Nullable Schema one, @Nullable Schema other) {
    return one != null && other != null && one.node().json().equals(other.node().json());
  }

  private BodyPlan.Entry entry(MediaTypeObject media, String hint) {
    ContentKind kind = kind(media);
    Schema schema = media.schema();
    String pointer = pointer(media);
    if (kind == ContentKind.BINARY) {
      noteStructure(media);
      TypeUse bytes = TypeUse.of(Scalar.BINARY);
      return new BodyPlan.Entry(kind, media.range(), pointer, bytes, null);
    }
    JavaType any = kind == ContentKind.TEXT ? Scalar.STRING : Scalar.TREE;
    TypeUse use =
        schema == null
            ? TypeUse.of(any)
            : kind == ContentKind.JSON ? types.any(schema, hint) : types.use(schema, hint);
    return new BodyPlan.Entry(kind, media.range(), pointer, use, null);
  }

  /** What encodes the members of a form stands beside its schema: its reference stays. */
  private String pointer(MediaTypeObject media) {
    boolean encoded = media.node().get("encoding") != null;
    Schema schema = media.schema();
    return schema == null || encoded
        ? media.pointer() + "/schema"
        : types.references().pointer(schema);
  }

  /** Bytes are less than the document says; where other content is typed, nothing is lost. */
  private void noteStructure(MediaTypeObject media) {
    Schema schema = media.schema();
    if (schema == null || !isStructured(types.shape(List.of(schema)))) {
      return;
    }
    remarks.say(
        !typed && ContentKind.isForeign(media.range()),
        "content of " + media.range() + " is handed over as bytes: its schema is not applied",
        media.node().position());
  }

  /** Nothing writes events in a request, so they are bytes there. */
  private ContentKind kind(MediaTypeObject media) {
    ContentKind kind = kind(types, media);
    return kind == ContentKind.EVENTS ? ContentKind.BINARY : kind;
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
