package io.brrtrouter.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class SyntaxFaultTest {
  private static final String SOUND =
      "{\"a\":[1,-2.5e+3,true,false,null,\"x\\n\\u0041\\\\\"],\"b\":{\"c\":{}, \"d\": [[],[0]]}} ";
  private static final String LETTERS = "{}[]:,\"\\ 01.eE+-tfnulrxa\t";

  @Test
  void agreesWithTheParserOnWhatIsWellFormed() {
    JsonFactory factory = new JsonFactory();
    Random random = new Random(20_26);
    for (int i = 0; i < 100_000; i++) {
      byte[] text = mutated(random).getBytes(UTF_8);
      assertThat(SyntaxFault.find(text, 0, text.length) < 0)
          .as(new String(text, UTF_8))
          .isEqualTo(isRead(factory, text));
    }
  }

  /** What comes before the fault can still become JSON, what ends with it cannot. */
  @Test
  void namesTheFirstByteThatCannotBeThere() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] text = mutated(random).getBytes(UTF_8);
      int fault = SyntaxFault.find(text, 0, text.length);
      if (fault >= 0) {
        int withoutIt = SyntaxFault.find(text, 0, fault);
        assertThat(withoutIt < 0 || withoutIt == fault).as(new String(text, UTF_8)).isTrue();
      }
    }
  }

  private static String mutated(Random random) {
    StringBuilder text = new StringBuilder(SOUND);
    for (int n = random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(Math.max(1, text.length() - 1));
      char letter = LETTERS.charAt(random.nextInt(LETTERS.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, letter);
        case 1 -> text.insert(at, letter);
        case 2 -> text.replace(at, at + 1, text.length() > 1 ? "" : " ");
        default -> text.setLength(at + 1);
      }
    }
    return text.toString();
  }

  private static boolean isRead(JsonFactory factory, byte[] text) {
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
      int values = 0;
      while (parser.nextToken() != null) {
        values += parser.streamReadContext().inRoot() ? 1 : 0;
      }
      return values == 1;
    } catch (JacksonException e) {
      return false;
    }
  }
}
