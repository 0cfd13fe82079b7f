package io.brrtrouter.load.json;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.SchemaDialect;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Bodies of GitHub's document: its own examples, and the code that the generator makes of it. They
 * are there only where the document is.
 */
final class GitHubSubjects {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).build();

  private GitHubSubjects() {}

  static Subject<?> user() {
    return one("simple-user", "USER", GitHub.User.class);
  }

  static Subject<?> issue() {
    return one("issue", "ISSUE", GitHub.Issue.class);
  }

  static Subject<?> repository() {
    return one("full-repository", "REPOSITORY", GitHub.FullRepository.class);
  }

  static Subject<?> issues(int bytes) {
    String issue = example("issue");
    JavaType bound =
        MAPPER.getTypeFactory().constructCollectionType(List.class, GitHub.Issue.class);
    return subject(ShopTexts.array(bytes, () -> issue), "issues", "ISSUES", bound);
  }

  private static Subject<?> one(String schema, String codec, Type bound) {
    byte[] text = example(schema).getBytes(StandardCharsets.UTF_8);
    return subject(text, schema, codec, MAPPER.constructType(bound));
  }

  /** The example that GitHub gives for the schema of the same name, with what one of them lacks. */
  private static String example(String name) {
    JsonNode example = GitHubCode.instance().document().at("/components/examples/" + name);
    ObjectNode value = example.required("value").deepCopy().asObject();
    if (name.equals("full-repository")) {
      value.put("has_discussions", true);
    }
    return value.toString();
  }

  /** The text is what is read of the example: declared members only, and defaults filled in. */
  @SuppressWarnings("unchecked") // both are of one type
  private static Subject<Object> subject(byte[] text, String schema, String codec, JavaType bound) {
    GitHubCode code = GitHubCode.instance();
    Subject<Object> subject =
        new Subject<>(
            text,
            (JsonDecoder<Object>) code.codec("READ_" + codec),
            (JsonEncoder<Object>) code.codec("WRITE_" + codec),
            code.document(),
            SchemaDialect.OPENAPI_3_0,
            "/components/schemas/" + schema,
            MAPPER,
            bound);
    return subject.withText(new Ours<>(subject).rewrite(text));
  }
}
