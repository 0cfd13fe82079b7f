package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.io.StringReader;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;
import tools.jackson.dataformat.yaml.YAMLReadFeature;

/** From a text to its positioned tree; every syntax error has a place. */
final class TextParser {
  /** Longer than any document, shorter than what hurts. */
  static final int MAX_CHARACTERS = 64 * 1024 * 1024;

  private static final StreamReadConstraints CONSTRAINTS =
      StreamReadConstraints.builder()
          .maxNestingDepth(TreeBuilder.MAX_DEPTH + 10)
          .maxStringLength(MAX_CHARACTERS)
          .maxNameLength(1 << 20)
          .maxNumberLength(1000)
          .build();
  private static final JsonFactory JSON =
      JsonFactory.builder().streamReadConstraints(CONSTRAINTS).build();
  private static final YAMLFactory YAML =
      YAMLFactory.builder()
          .streamReadConstraints(CONSTRAINTS)
          .disable(YAMLReadFeature.PARSE_OCTAL_NUMBERS)
          .loadSettings(
              LoadSettings.builder()
                  .setSchema(new CoreSchema())
                  .setCodePointLimit(MAX_CHARACTERS)
                  .build())
          .build();

  private final SourceText source;
  private final String file;

  private TextParser(SourceText source) {
    this.source = source;
    this.file = source.file();
  }

  /** The tree of this text: JSON if it starts like it, YAML otherwise. */
  static Node parse(SourceText source) throws SyntaxException {
    TextParser parser = new TextParser(source);
    if (!startsLikeJson(source.text())) {
      return parser.yaml();
    }
    try {
      return parser.json();
    } catch (SyntaxException e) {
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

  private static boolean looksLikeYaml(SyntaxException e) {
    return !e.sentence().startsWith("duplicate key")
        && !e.sentence().startsWith("values are nested");
  }

  private Node json() throws SyntaxException {
    try (JsonParser parser = parser(JSON)) {
      return new TreeBuilder(parser, file).document();
    } catch (JacksonException e) {
      throw syntax(e, "JSON");
    }
  }

  private Node yaml() throws SyntaxException {
    try (JsonParser parser = parser(YAML)) {
      return new YamlTreeBuilder((YAMLParser) parser, file).document();
    } catch (JacksonException e) {
      throw syntax(e, "YAML");
    }
  }

  private JsonParser parser(TokenStreamFactory factory) {
    return factory.createParser(ObjectReadContext.empty(), new StringReader(source.text()));
  }

  private SyntaxException syntax(JacksonException e, String language) {
    if (e.getCause() instanceof MarkedYamlEngineException marked) {
      Mark mark = marked.getProblemMark().or(marked::getContextMark).orElse(null);
      return new SyntaxException(
          mark == null ? start() : new Position(file, mark.getLine() + 1, mark.getColumn() + 1),
          "not " + language + ": " + oneLine(marked.getProblem()),
          null);
    }
    if (e.getCause() instanceof ReaderException character) {
      return new SyntaxException(
          source.position(character.getPosition()),
          "not YAML: a character that YAML does not allow",
          null);
    }
    Position place =
        e.getLocation() == null || e.getLocation().getLineNr() < 1
            ? start()
            : new Position(
                file, e.getLocation().getLineNr(), Math.max(1, e.getLocation().getColumnNr()));
    return new SyntaxException(place, "not " + language + ": " + message(e), null);
  }

  private Position start() {
    return new Position(file, 1, 1);
  }

  private static String message(JacksonException e) {
    String message = e instanceof StreamReadException ? e.getOriginalMessage() : e.getMessage();
    return oneLine(String.valueOf(message));
  }

  private static String oneLine(String message) {
    String line = message.lines().findFirst().orElse("");
    return line.length() > 200 ? line.substring(0, 200) + "..." : line;
  }
}
