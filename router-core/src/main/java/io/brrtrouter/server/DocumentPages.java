package io.brrtrouter.server;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.http.Status;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Serves documents. The first is at the endpoint's own path, those after it below: {@code
 * /openapi/NAME.json}.
 */
final class DocumentPages {
  private DocumentPages() {}

  /** The paths of the documents, by their names, where the first one's is this. */
  static Map<String, String> paths(String first, List<ServedDocument> documents) {
    Map<String, String> paths = new LinkedHashMap<>();
    int dot = first.lastIndexOf('.');
    String stem = dot < 0 ? first : first.substring(0, dot);
    String end = dot < 0 ? "" : first.substring(dot);
    for (ServedDocument document : documents) {
      String path = paths.isEmpty() ? first : stem + "/" + document.name() + end;
      paths.put(document.name(), path);
    }
    return paths;
  }

  static Function<Request, Response> json(ServedDocument document) {
    Supplier<byte[]> text = once(document::json);
    return request -> answer("application/json", text.get());
  }

  static Function<Request, Response> yaml(ServedDocument document) {
    Supplier<byte[]> text = once(document::yaml);
    return request -> answer("application/yaml", text.get());
  }

  private static Response answer(String contentType, byte[] text) {
    return new Response(
        Status.OK,
        Headers.of("Content-Type", contentType, "Cache-Control", "no-cache"),
        new ResponseBody.Bytes(text));
  }

  /** Written when it is first asked for, twice at worst. */
  private static Supplier<byte[]> once(Supplier<byte[]> writing) {
    return new Supplier<>() {
      private byte @Nullable [] text;

      @Override
      public byte[] get() {
        byte[] known = text;
        if (known == null) {
          known = writing.get();
          text = known;
        }
        return known;
      }
    };
  }
}
