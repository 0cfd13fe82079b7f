package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.ParameterObject;
import io.brrtrouter.openapi.RequestBodyObject;
import io.brrtrouter.openapi.ResponseObject;
import io.brrtrouter.openapi.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes request bodies, responses and their media types of their nodes. */
final class ContentModel {
  private final Bundle bundle;

  ContentModel(Bundle bundle) {
    this.bundle = bundle;
  }

  @Nullable RequestBodyObject requestBody(Located operation) {
    Located written = operation.child("requestBody");
    if (written == null) {
      return null;
    }
    Located body = bundle.follow(written);
    return new RequestBodyObject(
        Nodes.isTrue(body.node(), "required"),
        content(body),
        bundle.said(written, "description"),
        body.node());
  }

  List<ResponseObject> responses(Located operation) {
    List<ResponseObject> responses = new ArrayList<>();
    Located written = operation.child("responses");
    if (written != null) {
      Nodes.members(written.node())
          .forEach((status, member) -> {
            if (!Nodes.isExtension(status)) {
              responses.add(response(status, written.child(status, member.value())));
            }
          });
    }
    return List.copyOf(responses);
  }

  private ResponseObject response(String status, Located written) {
    Located response = bundle.follow(written);
    return new ResponseObject(
        status,
        bundle.said(written, "description"),
        headers(response),
        content(response),
        links(response),
        response.node());
  }

  /** A header field named Content-Type says nothing that the content does not (OAS 3.1, 4.8.17). */
  private List<ParameterObject> headers(Located response) {
    List<ParameterObject> headers = new ArrayList<>();
    Located written = response.child("headers");
    if (written != null) {
      Nodes.members(written.node())
          .forEach((name, member) -> {
            if (!name.equalsIgnoreCase("content-type")) {
              Located header = written.child(name, member.value());
              String description = bundle.said(header, "description");
              headers.add(ParameterModel.header(name, bundle.follow(header), description));
            }
          });
    }
    return List.copyOf(headers);
  }

  private Map<String, Node> links(Located response) {
    Map<String, Node> links = new LinkedHashMap<>();
    Located written = response.child("links");
    if (written != null) {
      Nodes.members(written.node())
          .forEach((name, member) ->
              links.put(name, bundle.follow(written.child(name, member.value())).node()));
    }
    return Collections.unmodifiableMap(links);
  }

  private List<MediaTypeObject> content(Located holder) {
    List<MediaTypeObject> content = new ArrayList<>();
    Located written = holder.child("content");
    if (written != null) {
      Nodes.members(written.node())
          .forEach((range, member) ->
              content.add(mediaType(range, written.child(range, member.value()))));
    }
    return List.copyOf(content);
  }

  private static MediaTypeObject mediaType(String range, Located at) {
    Located schema = at.child("schema");
    return new MediaTypeObject(
        range,
        schema == null ? null : new Schema(schema.node(), schema.pointer()),
        at.node(),
        at.pointer());
  }
}
