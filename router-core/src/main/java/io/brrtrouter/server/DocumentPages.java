package io.brrtrouter.server;

import io.brrtrouter.http.Request;
import io.brrtrouter.http.Response;
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
    return once(() -> StoredPage.of("application/json", document.json()));
  }

  static Function<Request, Response> yaml(ServedDocument document) {
    return once(() -> StoredPage.of("application/yaml", document.yaml()));
  }

  /** Written when it is first asked for, twice at worst. */
  private static Function<Request, Response> once(Supplier<StoredPage> writing) {
    return new Function<>() {
      private volatile @Nullable StoredPage page;

      @Override
      public Response apply(Request request) {
        StoredPage known = page;
        if (known == null) {
          known = writing.get();
          page = known;
        }
        return known.answer(request);
      }
    };
  }
}
