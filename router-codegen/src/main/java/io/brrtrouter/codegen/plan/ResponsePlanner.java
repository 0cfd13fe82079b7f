package io.brrtrouter.codegen.plan;

import io.brrtrouter.http.Status;
import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.Parameter;
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
      plans.addAll(variants(response));
    }
    return plans.isEmpty()
        ? List.of(new ResponsePlan("Default", "default", -1, null, List.of(), null))
        : List.copyOf(plans);
  }

  private List<ResponsePlan> variants(ResponseObject response) {
    int code = ResponseNames.code(response.status());
    String name = variants.claim(ResponseNames.of(response.status()));
    List<ParameterPlan> headers = headers(response, name);
    List<ResponsePlan.Content> contents =
        code > 0 && Status.of(code).forbidsContent() ? List.of() : contents(response, name);
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
        schema == null ? TypeUse.of(Scalar.TREE) : types.use(schema, contract + name + suffix);
    for (ResponsePlan.Content known : contents) {
      if (known.use().equals(use)) {
        remarks.note(
            "responses of " + media.range() + " are answered as " + known.mediaType(),
            media.node().position());
        return;
      }
    }
    remarks.look(use.type());
    String mediaType = media.range().contains("*") ? "application/json" : media.range();
    String pointer = schema == null ? null : schema.pointer();
    contents.add(new ResponsePlan.Content(ContentKind.JSON, mediaType, pointer, use));
  }

  private ResponsePlan.Content other(MediaTypeObject media) {
    ContentKind kind = kind(media);
    boolean made = kind == ContentKind.TEXT || kind == ContentKind.EVENTS;
    if (!made && isStructured(media)) {
      remarks.degrade(
          "responses of " + media.range() + " are bytes of the controller's own making",
          media.node().position());
    }
    Schema schema = media.schema();
    return new ResponsePlan.Content(
        made ? kind : ContentKind.BINARY,
        media.range(),
        schema == null ? null : schema.pointer(),
        TypeUse.of(kind == ContentKind.TEXT ? Scalar.STRING : Scalar.BINARY));
  }

  private ContentKind kind(MediaTypeObject media) {
    return BodyPlanner.kind(types, media);
  }

  private boolean isStructured(MediaTypeObject media) {
    return media.schema() != null && BodyPlanner.isStructured(types.shape(List.of(media.schema())));
  }

  private List<ParameterPlan> headers(ResponseObject response, String name) {
    MemberNames names = new MemberNames();
    List.of("status", "contentType", "body").forEach(names::claim);
    List<ParameterPlan> headers = new ArrayList<>();
    for (Parameter header : response.headers()) {
      String hint = contract + name + Identifiers.type(header.name(), "Header");
      TypeUse use = headerType(header, hint).orNull(!header.required());
      String component = names.claim(Identifiers.member(header.name()));
      headers.add(
          new ParameterPlan(
              header,
              component,
              Identifiers.constant(header.name()),
              types.references().pointer(header.schema()),
              use));
    }
    return List.copyOf(headers);
  }

  /**
   * Header fields are of scalars, lists or maps of them; of anything else their text is asked for.
   */
  private TypeUse headerType(Parameter header, String hint) {
    if (header.contentType() != null) {
      return TypeUse.of(Scalar.STRING);
    }
    TypeUse use = types.use(header.schema(), hint);
    boolean plain =
        switch (use.type()) {
          case JavaType.ListOf list -> isSingle(list.item().type());
          case JavaType.MapOf map -> isSingle(map.value().type());
          case JavaType type -> isSingle(type);
        };
    if (!plain) {
      remarks.note(
          "header field " + header.name() + " is taken as text: its schema is not applied",
          header.node().position());
    }
    return plain ? use : new TypeUse(Scalar.STRING, use.nullable());
  }

  private boolean isSingle(JavaType type) {
    boolean bytes = type == Scalar.BYTES || type == Scalar.BINARY;
    return types.isEnum(type) || type instanceof Scalar && !bytes;
  }
}
