package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.util.EnumMap;
import java.util.Map;

/** Which rules hold for which objects. */
final class Rules {
  private final Map<Kind, Rule> rules = new EnumMap<>(Kind.class);
  private final ExtensionRules extensions;
  private final ContentRules content;

  Rules(Linked linked, Problems problems) {
    ParameterRules parameters = new ParameterRules(linked, problems);
    DocumentRules document = new DocumentRules(linked, problems);
    this.content = new ContentRules(linked, problems);
    extensions = new ExtensionRules(problems);
    rules.put(Kind.OPENAPI, document::root);
    rules.put(Kind.INFO, document::info);
    rules.put(Kind.LICENSE, document::license);
    rules.put(Kind.SERVER, document::server);
    rules.put(Kind.SERVER_VARIABLE, document::serverVariable);
    rules.put(Kind.PARAMETER, parameters::parameter);
    rules.put(Kind.HEADER, parameters::header);
    rules.put(Kind.MEDIA_TYPE, parameters::mediaType);
    rules.put(Kind.EXAMPLE, (at, key) -> exclusive(problems, at, "value", "externalValue"));
    rules.put(Kind.LINK, document::link);
    rules.put(Kind.REQUEST_BODY, content::check);
    rules.put(Kind.RESPONSE, content::check);
    rules.put(Kind.RESPONSES, document::responses);
    SecurityRules security = new SecurityRules(linked, problems);
    rules.put(Kind.SECURITY_SCHEME, security::scheme);
    rules.put(Kind.SECURITY_REQUIREMENT, security::requirement);
    rules.put(Kind.SCHEMA, new SchemaRules(linked, problems));
  }

  void check(Kind kind, Node.Mapping object, Position key) {
    Rule rule = rules.get(kind);
    if (rule != null) {
      rule.check(object, key);
    }
  }

  void extension(Kind kind, String name, Node.Member member) {
    extensions.check(kind, name, member);
  }

  /** Whether what has this key in a map of content is content; says so where it is not. */
  boolean isContent(String name, Position key) {
    return content.isContent(name, key);
  }

  /** Reports the second of two members that exclude each other. */
  static void exclusive(Problems problems, Node.Mapping object, String one, String other) {
    Node.Member first = object.members().get(one);
    Node.Member second = object.members().get(other);
    if (first != null && second != null) {
      boolean inOrder = first.key().compareTo(second.key()) <= 0;
      problems.error(
          (inOrder ? second : first).key(),
          "'" + one + "' and '" + other + "' exclude each other",
          "Remove one of them.");
    }
  }
}
