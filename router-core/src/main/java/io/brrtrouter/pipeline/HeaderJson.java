package io.brrtrouter.pipeline;

import io.brrtrouter.http.ResponseBody;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.JsonOutput;
import io.brrtrouter.parameters.ParameterEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of response headers that have an encoder. */
final class HeaderJson {
  private static final int HINT = 256;

  private HeaderJson() {}

  /** The members of an object, in style simple. */
  static <T> String members(T value, JsonEncoder<? super T> encoder, boolean explode) {
    ResponseBody.Bytes json = JsonOutput.write(HINT, value, encoder);
    JsonNode tree = JsonMapper.shared().readTree(json.array(), 0, json.size());
    return ParameterEncoder.header(tree, explode);
  }

  /** A JSON document; what is not ASCII is escaped, for a field value would lose it. */
  static <T> String document(T value, JsonEncoder<? super T> encoder) {
    ResponseBody.Bytes json = JsonOutput.write(HINT, value, encoder);
    String text = new String(json.array(), 0, json.size(), StandardCharsets.UTF_8);
    StringBuilder ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7f) {
        ascii.append(c);
      } else {
        ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return ascii.toString();
  }
}
