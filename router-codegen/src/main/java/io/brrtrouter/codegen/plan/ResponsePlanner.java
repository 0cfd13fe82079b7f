package io.brrtrouter.codegen.plan;

import io.brrtrouter.http.Status;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.ResponseObject;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.List;

/** Plans the variants of an operation's response. */
final class ResponsePlanner {
  private final TypePlanner types;
  private final Remarks remarks;
  private final String contract;
  private final MemberNames variants = new MemberNames();

  ResponsePlanner(TypePlanner types, Remarks remarks, String contract) {
    this.types = types;
    this.remarks = remarks;
    this.contract = contract;
  }

  /** A variant for each status and kind of content; one of any status where none is documented. */
  List<ResponsePlan> plan(List<ResponseObject> responses) {
    List<ResponsePlan> plans = new ArrayList<>();
    for (ResponseObject response : responses) {
      if (response.status().startsWith("1")) {
        remarks.note(
            response.status() + " announces an answer and is none: no controller answers it",
            response.node().position());
      } else {
        plans.addAll(variants(response));
      }
    }
    return plans.isEmpty()
        ? List.of(new ResponsePlan("Default", "default", -1, null, List.of(), null))
        : List.copyOf(plans);
  }

  private List<ResponsePlan> variants(ResponseObject response) {
    int code = ResponseNames.code(response.status());
    String name = variants.claim(ResponseNames.of(response.status()));
    List<HeaderPlan> headers = headers(response, name);
    List<ResponsePlan.Content> contents = hasNoContent(code) ? List.of() : contents(response, name);
    if (contents.isEmpty()) {
      return List.of(
          new ResponsePlan(name, response.status(), code, response.description(), headers, null));
    }
    List<ResponsePlan> plans = new ArrayList<>();
    for (ResponsePlan.Content content : contents) {
      String variant =
          plans.isEmpty() ? name : variants.claim(name + ContentNames.of(content.mediaType()));
      plans.add(
          new ResponsePlan(
              variant, response.status(), code, response.description(), headers, content));
    }
    return plans;
  }

  /** The two that forbid content, and the one that must not generate any (RFC 9110, 15.3.6). */
  private static boolean hasNoContent(int code) {
    return code > 0 && (Status.of(code).forbidsContent() || code == 205);
  }

  /** JSON first; other representations of the same schema are left out, other schemas are not. */
  private List<ResponsePlan.Content> contents(ResponseObject response, String name) {
    List<ResponsePlan.Content> contents = new ArrayList<>();
    for (MediaTypeObject media : response.content()) {
      if (kind(media) == ContentKind.JSON) {
        addJson(media, name, contents);
      }
    }
    boolean json = !contents.isEmpty();
    for (MediaTypeObject media : response.content()) {
      if (kind(media) == ContentKind.JSON) {
        continue;
      }
      if (json && isStructured(media)) {
        remarks.note(
            "responses of " + media.range() + " are not made: the same is answered as JSON",
            media.node().position());
      } else {
        contents.add(other(media));
      }
    }
    return contents;
  }

  private void addJson(MediaTypeObject media, String name, List<ResponsePlan.Content> contents) {
    Schema schema = media.schema();
    String suffix = contents.isEmpty() ? "" : ContentNames.of(media.range());
    TypeUse use =
        schema == null ? TypeUse.of(Scalar.TREE) : types.any(schema, contract + name + suffix);
    String mediaType = sent(media.range());
    for (ResponsePlan.Content known : contents) {
      if (known.use().equals(use) && !known.isOpen() && mediaType.indexOf('*') < 0) {
        contents.set(contents.indexOf(known), known.or(mediaType));
        return;
      }
    }
    remarks.look(use.type());
    String pointer = schema == null ? null : schema.pointer();
    contents.add(new ResponsePlan.Content(ContentKind.JSON, List.of(mediaType), pointer, use));
  }

  /** What content of a range is sent as, where that can be told. */
  private static String sent(String range) {
    return switch (ContentKind.essence(range)) {
      case "*/*", "application/*" -> "application/json";
      default -> range;
    };
  }

  private ResponsePlan.Content other(MediaTypeObject media) {
    ContentKind kind = kind(media);
    boolean made = kind == ContentKind.TEXT || kind == ContentKind.EVENTS;
    if (!made && isStructured(media)) {
      // A format of members and items loses them; others have none, a tar file for instance.
      remarks.say(
          ContentKind.isForeign(media.range()),
          "responses of " + media.range() + " are bytes of the controller's own making",
          media.node().position());
    }
    Schema schema = media.schema();
    return new ResponsePlan.Content(
        made ? kind : ContentKind.BINARY,
        List.of(media.range()),
        schema == null ? null : schema.pointer(),
        TypeUse.of(kind == ContentKind.TEXT ? Scalar.STRING : Scalar.BINARY));
  }

  private ContentKind kind(MediaTypeObject media) {
    return BodyPlanner.kind(types, media);
  }

  private boolean isStructured(MediaTypeObject media) {
    return media.schema() != null && BodyPlanner.isStructured(types.shape(List.of(media.schema())));
  }

  private List<HeaderPlan> headers(ResponseObject response, String name) {
    MemberNames names = new MemberNames();
    List.of("status", "contentType", "body").forEach(names::claim);
    List<HeaderPlan> headers = new ArrayList<>();
    for (ParameterObject header : response.headers()) {
      String hint = contract + name + Identifiers.type(header.name(), "Header");
      headers.add(header(header, names.claim(Identifiers.member(header.name())), hint));
    }
    return List.copyOf(headers);
  }

  /** Header fields hold scalars, lists or maps of them, records, or a whole JSON document. */
  private HeaderPlan header(ParameterObject header, String component, String hint) {
    String contentType = header.contentType();
    boolean json = contentType != null && ContentKind.of(contentType) == ContentKind.JSON;
    boolean text = contentType != null && !json;
    TypeUse use = text ? TypeUse.of(Scalar.STRING) : types.use(header.schema(), hint).generated();
    HeaderPlan.Form form =
        json
            ? HeaderPlan.Form.JSON
            : use.type() instanceof JavaType.Named && !types.isEnum(use.type())
                ? HeaderPlan.Form.MEMBERS
                : HeaderPlan.Form.SIMPLE;
    if (form == HeaderPlan.Form.SIMPLE && !isPlain(use.type())) {
      remarks.note(
          "header field " + header.name() + " is taken as text: its schema is not applied",
          header.node().position());
      use = new TypeUse(Scalar.STRING, use.nullable());
    } else {
      remarks.look(use.type());
    }
    return new HeaderPlan(header, component, use.orNull(!header.required()), form);
  }

  private boolean isPlain(JavaType type) {
    return switch (type) {
      case JavaType.ListOf list -> isSingle(list.item().type());
      case JavaType.MapOf map -> isSingle(map.value().type());
      case JavaType other -> isSingle(other);
    };
  }

  private boolean isSingle(JavaType type) {
    boolean bytes = type == Scalar.BYTES || type == Scalar.BINARY;
    return types.isEnum(type) || type instanceof Scalar && !bytes;
  }
}
