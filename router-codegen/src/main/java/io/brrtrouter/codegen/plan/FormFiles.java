package io.brrtrouter.codegen.plan;

import io.brrtrouter.openapi.MediaTypeObject;
import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Schema;
import io.brrtrouter.openapi.SpecVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the files of multipart forms: members, and items of members, that are bytes by their format
 * or their media type, and from 3.1 on those whose schema says nothing (OAS 3.0, 4.7.14; OAS 3.1,
 * 4.8.14.3).
 */
final class FormFiles {
  private final TypePlanner types;
  private final boolean open;
  private final Set<String> keys = new HashSet<>();

  private FormFiles(TypePlanner types, boolean open) {
    this.types = types;
    this.open = open;
  }

  /** The keys of what is planned as a file. */
  static Set<String> of(OpenApi document, TypePlanner types) {
    FormFiles files = new FormFiles(types, document.version() != SpecVersion.V3_0);
    for (OperationObject operation : document.operations()) {
      if (operation.requestBody() != null) {
        operation.requestBody().content().forEach(files::collect);
      }
    }
    return files.keys;
  }

  private void collect(MediaTypeObject media) {
    if (media.schema() != null && ContentKind.of(media.range()) == ContentKind.MULTIPART) {
      collect(types.shape(List.of(media.schema())), new ArrayList<>());
    }
  }

  private void collect(Shape form, List<Schema> above) {
    form.properties().values().forEach(this::member);
    for (Choice choice : form.choices()) {
      for (Schema branch : choice.branches()) {
        if (!above.contains(branch)) {
          above.add(branch);
          collect(types.shape(List.of(branch)), above);
        }
      }
    }
  }

  private void member(List<Schema> schemas) {
    Shape shape = types.shape(schemas);
    if (shape.isOnly(JsonKind.ARRAY) && !shape.items().isEmpty() && !shape.tuple()) {
      file(shape.items());
    } else {
      file(schemas);
    }
  }

  private void file(List<Schema> schemas) {
    Shape shape = types.shape(schemas);
    boolean bytes = shape.isOnly(JsonKind.STRING) && "binary".equals(shape.format());
    boolean inline = schemas.size() == 1 && schemas.getFirst().ref() == null;
    boolean nothing =
        open && inline && shape.isOpen() && shape.choices().isEmpty() && !shape.kindsAreSaid();
    if ((bytes || nothing) && shape.values() == null) {
      keys.add(types.key(schemas));
    }
  }
}
