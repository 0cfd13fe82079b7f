package io.brrtrouter.codegen.adapt;

import io.brrtrouter.openapi.OpenApi;
import io.brrtrouter.openapi.OperationObject;
import io.brrtrouter.openapi.Outbound;
import io.brrtrouter.openapi.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which operations of a document a service has: those with one of these tags, and those that are
 * named. The others do not exist for it, nor do the schemas that only they lead to. Immutable.
 *
 * @param tags of the operations, as the document writes them
 * @param operations their ids, or {@code METHOD /path}
 */
public record Selection(Set<String> tags, Set<String> operations) {
  /** All operations. */
  public static final Selection ALL = new Selection(Set.of(), Set.of());

  /** Keeps its own copies. */
  public Selection {
    tags = Set.copyOf(tags);
    operations = Set.copyOf(operations);
  }

  /** Whether nothing is left out. */
  public boolean isAll() {
    return tags.isEmpty() && operations.isEmpty();
  }

  /**
   * The document with what is selected.
   *
   * @throws WrongChoiceException where no operation has such a tag or name
   */
  public OpenApi of(OpenApi document) {
    if (isAll()) {
      return document;
    }
    requireKnown(document);
    List<OperationObject> kept = document.operations().stream().filter(this::has).toList();
    List<Outbound> sent =
        document.outbound().stream()
            .filter(each -> each.cause() == null ? has(each) : has(each.cause()))
            .toList();
    return SelectedDocument.of(document, kept, sent);
  }

  private boolean has(OperationObject operation) {
    return operation.tags().stream().anyMatch(tags::contains)
        || operations.contains(operation.id())
        || operations.contains(route(operation));
  }

  private boolean has(Outbound webhook) {
    return has(webhook.operation()) || operations.contains(webhook.name());
  }

  private static String route(OperationObject operation) {
    return operation.method() + " " + operation.path();
  }

  private void requireKnown(OpenApi document) {
    Map<String, Position> knownTags = new LinkedHashMap<>();
    Map<String, Position> ids = new LinkedHashMap<>();
    Set<String> routes = new LinkedHashSet<>();
    for (OperationObject operation : document.operations()) {
      operation.tags().forEach(tag -> knownTags.putIfAbsent(tag, operation.position()));
      ids.put(operation.id(), operation.position());
      routes.add(route(operation));
    }
    for (Outbound outbound : document.outbound()) {
      if (outbound.cause() == null) {
        OperationObject webhook = outbound.operation();
        webhook.tags().forEach(tag -> knownTags.putIfAbsent(tag, webhook.position()));
        ids.put(webhook.id(), webhook.position());
        ids.put(outbound.name(), webhook.position());
      }
    }
    List<String> wrong = new ArrayList<>();
    for (String tag : tags.stream().sorted().toList()) {
      if (!knownTags.containsKey(tag)) {
        wrong.add("no operation has the tag '" + tag + "'" + NearNames.hint(tag, knownTags));
      }
    }
    for (String id : operations.stream().sorted().toList()) {
      if (!ids.containsKey(id) && !routes.contains(id)) {
        wrong.add("there is no operation '" + id + "'" + NearNames.hint(id, ids));
      }
    }
    if (!wrong.isEmpty()) {
      String file = document.root().position().file();
      throw new WrongChoiceException(file + ": " + String.join("\n" + file + ": ", wrong));
    }
  }
}
