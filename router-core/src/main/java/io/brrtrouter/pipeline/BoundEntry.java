package io.brrtrouter.pipeline;

import io.brrtrouter.json.SchemaValidators;
import io.brrtrouter.operation.Content;
import io.brrtrouter.parameters.FormBody;
import io.brrtrouter.parameters.MultipartBody;
import org.jspecify.annotations.Nullable;

/**
 * A media type of an operation's content, bound to the document.
 *
 * @param entry as generated code declares it
 * @param form reads it, if it is a form
 * @param multipart reads it, if it is a multipart form
 */
record BoundEntry(
    Content.Entry<?> entry, @Nullable FormBody form, @Nullable MultipartBody multipart) {

  static BoundEntry of(Content.Entry<?> entry, SchemaValidators schemas) {
    return switch (entry) {
      case Content.Form<?> form ->
          new BoundEntry(entry, FormBody.bind(schemas, form.schema()), null);
      case Content.Multipart<?> form ->
          new BoundEntry(entry, null, MultipartBody.bind(schemas, form.schema()));
      default -> new BoundEntry(entry, null, null);
    };
  }
}
