package io.brrtrouter.load.json;

import io.brrtrouter.json.JsonDecoder;
import io.brrtrouter.json.JsonEncoder;
import io.brrtrouter.json.JsonLimits;
import io.brrtrouter.json.JsonTrees;
import io.brrtrouter.json.SchemaDialect;
import io.brrtrouter.load.shop.Customer;
import io.brrtrouter.load.shop.Order;
import io.brrtrouter.load.shop.ShopCodecs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies of {@code shop.yaml}. */
final class ShopSubjects {
  private static final String DOCUMENT = "/META-INF/brrtrouter/shop.json";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private ShopSubjects() {}

  static Subject<Customer> customer() {
    return subject(
        ShopTexts.customer(),
        ShopCodecs.READ_CUSTOMER,
        ShopCodecs.WRITE_CUSTOMER,
        "Customer",
        MAPPER.constructType(Shop.Customer.class));
  }

  static Subject<List<Customer>> customers(int bytes) {
    return subject(
        ShopTexts.customers(bytes),
        ShopCodecs.READ_CUSTOMERS,
        ShopCodecs.WRITE_CUSTOMERS,
        "Customers",
        listOf(Shop.Customer.class));
  }

  static Subject<Order> order(int items) {
    return subject(
        ShopTexts.order(items),
        ShopCodecs.READ_ORDER,
        ShopCodecs.WRITE_ORDER,
        "Order",
        MAPPER.constructType(Shop.Order.class));
  }

  static Subject<List<Order>> orders(int bytes) {
    return subject(
        ShopTexts.orders(bytes),
        ShopCodecs.READ_ORDERS,
        ShopCodecs.WRITE_ORDERS,
        "Orders",
        listOf(Shop.Order.class));
  }

  private static <T> Subject<T> subject(
      byte[] text, JsonDecoder<T> decoder, JsonEncoder<T> encoder, String schema, JavaType bound) {
    String pointer = "/components/schemas/" + schema;
    return new Subject<>(
        text, decoder, encoder, document(), SchemaDialect.OPENAPI_3_1, pointer, MAPPER, bound);
  }

  private static JavaType listOf(Class<?> item) {
    return MAPPER.getTypeFactory().constructCollectionType(List.class, item);
  }

  private static JsonNode document() {
    try (InputStream in = ShopCodecs.class.getResourceAsStream(DOCUMENT)) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new JsonTrees(JsonLimits.DEFAULT).parse(bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
