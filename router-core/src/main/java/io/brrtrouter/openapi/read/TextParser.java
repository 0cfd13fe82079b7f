package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** From a text to its positioned tree; every syntax error has a place. */
final class TextParser {
  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(TreeBuilder.MAX_DEPTH + 10)
          .maxStringLength(Budget.MAX_CHARACTERS)
          .maxNameLength(1 << 20)
          .maxNumberLength(1000)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();
  private static final YAMLFactory YAML =
      new AnchoringYaml(
          YAMLFactory.builder()
              .streamReadConstraints(CONSTRAINTS)
              .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
              .loadSettings(
                  LoadSettings.builder()
                      .setSchema(new CoreSchema())
                      .setAllowDuplicateKeys(true) // TreeBuilder says where both are.
                      .setCodePointLimit(Budget.MAX_CHARACTERS)
                      .build()));

  private final SourceText source;
  private final String file;

  private final Budget budget;

  private TextParser(SourceText source, Budget budget) {
    this.source = source;
    this.budget = budget;
    this.file = source.file();
  }

  /** The tree of this text: JSON if it starts like it, YAML otherwise. */
  static Node parse(SourceText source, Budget budget) throws LocatedException {
    TextParser parser = new TextParser(source, budget);
    if (!startsLikeJson(source.text())) {
      return parser.yaml();
    }
    try {
      return parser.json();
    } catch (LocatedException e) {
      if (source.file().endsWith(".json") || !looksLikeYaml(e)) {
        throw e;
      }
      // A flow mapping of YAML starts like JSON too.
      return parser.yaml();
    }
  }

  private static boolean startsLikeJson(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }

  private static boolean looksLikeYaml(LocatedException e) {
    return !e.sentence().startsWith("duplicate key")
        && !e.sentence().startsWith("values are nested");
  }

  private Node json() throws LocatedException {
    try (JsonParser parser = parser(JSON)) {
      return new TreeBuilder(parser, file, budget).document();
    } catch (JacksonException e) {
      throw syntax(e, "JSON");
    }
  }

  private Node yaml() throws LocatedException {
    try (JsonParser parser = parser(YAML)) {
      return new YamlTreeBuilder((YAMLParser) parser, file, budget).document();
    } catch (JacksonException e) {
      throw syntax(e, "YAML");
    }
  }

  private JsonParser parser(TokenStreamFactory factory) {
    return factory.createParser(ObjectReadContext.empty(), source.text().toCharArray());
  }

  private LocatedException syntax(JacksonException e, String language) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      return yaml(marked);
    }
    if (e.getCause() instanceof ReaderException character) {
      return new LocatedException(
          source.position(character.getPosition()),
          "not YAML: a character that YAML does not allow",
          null);
    }
    TokenStreamLocation at = location(e);
    Position place =
        at == null || at.getLineNr() < 1
            ? start()
            : new Position(file, at.getLineNr(), Math.max(1, at.getColumnNr()));
    return new LocatedException(place, "not " + language + ": " + message(e), null);
  }

  /** Where the fault is; of a key that is none the beginning, for the exception has its end. */
  private static @Nullable TokenStreamLocation location(JacksonException e) {
    return isKey(e) && e.processor() instanceof JsonParser parser
        ? parser.currentTokenLocation()
        : e.getLocation();
  }

  private static boolean isKey(JacksonException e) {
    return String.valueOf(e.getOriginalMessage()).startsWith("Expected a property name");
  }

  /** With where the surrounding value starts: what is not closed is noticed only at the end. */
  private LocatedException yaml(MarkedYamlEngineException e) {
    Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
    if (mark == null) {
      return new LocatedException(start(), "not YAML: " + oneLine(e.getProblem()), null);
    }
    String around =
        e.getContextMark()
            .filter(context -> context.getLine() != mark.getLine() && e.getContext() != null)
            .map(c -> ", " + oneLine(e.getContext()) + " that starts at line " + (c.getLine() + 1))
            .orElse("");
    return new LocatedException(
        new Position(file, mark.getLine() + 1, mark.getColumn() + 1),
        "not YAML: " + oneLine(e.getProblem()) + around,
        null);
  }

  private Position start() {
    return new Position(file, 1, 1);
  }

  private static String message(JacksonException e) {
    String message = e instanceof StreamReadException ? e.getOriginalMessage() : e.getMessage();
    return isKey(e) ? "a key must be a plain value" : oneLine(String.valueOf(message));
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }
}
