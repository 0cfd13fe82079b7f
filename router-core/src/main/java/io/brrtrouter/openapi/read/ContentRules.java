package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Diagnostic;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The content of request bodies and responses: its keys are media types (OAS 3.1, 4.8.14). What has
 * another key cannot be told from its media type, so nobody can ask for it; where nothing else is
 * there, the content is bytes, whatever their media type.
 */
final class ContentRules {
  private static final String REMEDY = "Write a type and a subtype, as in 'application/json'.";

  private final Linked linked;
  private final Problems problems;

  ContentRules(Linked linked, Problems problems) {
    this.linked = linked;
    this.problems = problems;
  }

  /** A request body or a response, after its content was looked at. */
  void check(Node.Mapping holder, Position at) {
    Node.Member content = holder.members().get("content");
    if (content == null || !(content.value() instanceof Node.Mapping written)) {
      return;
    }
    Map<String, Node.Member> served = new LinkedHashMap<>();
    boolean changed = false;
    for (Map.Entry<String, Node.Member> entry : written.members().entrySet()) {
      String name = NameCheck.meantMediaType(entry.getKey());
      changed |= !entry.getKey().equals(name);
      if (name != null && (name.equals(entry.getKey()) || !written.members().containsKey(name))) {
        served.putIfAbsent(name, entry.getValue());
      }
    }
    if (changed) {
      Map<String, Node.Member> kept = served.isEmpty() ? bytes(holder, content) : served;
      linked.mend(written, new Node.Mapping(written.position(), Collections.unmodifiableMap(kept)));
    }
  }

  /** Says what is to be said of a key, and whether its value is content. */
  boolean isContent(String name, Position key) {
    String wrong = NameCheck.wrong(name, Type.Names.MEDIA_TYPE);
    if (wrong == null) {
      return true;
    }
    String meant = NameCheck.meantMediaType(name);
    String said = "'" + name + "' " + wrong;
    if (meant == null) {
      problems.warning(key, said + "; it is ignored", REMEDY);
    } else {
      problems.warning(key, said + "; it is read as '" + meant + "'", "Write '" + meant + "'.");
    }
    return meant != null;
  }

  /** Whether a pointer leads into content that is left out, or looks as if it did. */
  static boolean isIgnored(String pointer) {
    String[] tokens = pointer.split("/", -1);
    for (int i = 1; i < tokens.length; i++) {
      String key = Pointers.unescape(tokens[i]);
      if (tokens[i - 1].equals("content") && !key.equals(NameCheck.meantMediaType(key))) {
        return true;
      }
    }
    return false;
  }

  private Map<String, Node.Member> bytes(Node.Mapping holder, Node.Member content) {
    Position at = content.value().position();
    String message = "no key of 'content' is a media type: it is handed over as bytes";
    problems.warning(content.key(), message, REMEDY);
    linked.unreadable(
        holder, new Diagnostic(Diagnostic.Severity.WARNING, content.key(), message, REMEDY));
    Map<String, Node.Member> schema = new LinkedHashMap<>();
    schema.put("type", new Node.Member(at, text(at, "string")));
    schema.put("format", new Node.Member(at, text(at, "binary")));
    Node type = new Node.Mapping(at, Collections.unmodifiableMap(schema));
    Node media = new Node.Mapping(at, Map.of("schema", new Node.Member(at, type)));
    return Map.of("*/*", new Node.Member(at, media));
  }

  private static Node text(Position at, String text) {
    return new Node.Scalar(at, JsonNodeFactory.instance.stringNode(text));
  }
}
