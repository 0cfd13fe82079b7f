package io.brrtrouter.load.json;

import io.brrtrouter.load.shop.Card;
import io.brrtrouter.load.shop.Customer;
import io.brrtrouter.load.shop.Invoice;
import io.brrtrouter.load.shop.Item;
import io.brrtrouter.load.shop.Order;
import io.brrtrouter.load.shop.Payment;
import java.io.ByteArrayOutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the shop's values by hand over Jackson's generator; nothing is checked. */
final class ShopGenerator {
  private static final JsonFactory FACTORY = new JsonFactory();

  private ShopGenerator() {}

  static <T> byte[] write(T value, int size, BiConsumer<JsonGenerator, T> encoder) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(size);
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
      encoder.accept(out, value);
    }
    return bytes.toByteArray();
  }

  static void customer(JsonGenerator out, Customer value) {
    out.writeStartObject();
    out.writeStringProperty("id", value.id().toString());
    out.writeStringProperty("name", value.name());
    out.writeStringProperty("email", value.email());
    if (value.phone() != null) {
      out.writeStringProperty("phone", value.phone());
    }
    out.writeStringProperty(
        "created", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.created()));
    out.writeStringProperty("standing", value.standing().value());
    out.writeNumberProperty("visits", value.visits());
    out.writeNumberProperty("balance", value.balance());
    out.writeBooleanProperty("subscribed", value.subscribed());
    out.writeEndObject();
  }

  static void orders(JsonGenerator out, List<Order> value) {
    out.writeStartArray();
    value.forEach(order -> order(out, order));
    out.writeEndArray();
  }

  static void order(JsonGenerator out, Order value) {
    out.writeStartObject();
    out.writeStringProperty("id", value.id().toString());
    out.writeStringProperty(
        "placed", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.placed()));
    out.writeName("customer");
    customer(out, value.customer());
    out.writeArrayPropertyStart("items");
    value.items().forEach(item -> item(out, item));
    out.writeEndArray();
    if (value.tags() != null) {
      out.writeArrayPropertyStart("tags");
      value.tags().forEach(out::writeString);
      out.writeEndArray();
    }
    out.writeName("payment");
    payment(out, value.payment());
    out.writeEndObject();
  }

  private static void item(JsonGenerator out, Item value) {
    out.writeStartObject();
    out.writeNumberProperty("id", value.id());
    out.writeStringProperty("sku", value.sku());
    out.writeNumberProperty("quantity", value.quantity());
    out.writeNumberProperty("price", value.price());
    out.writeBooleanProperty("gift", value.gift());
    if (value.note() != null) {
      out.writeStringProperty("note", value.note());
    }
    out.writeEndObject();
  }

  private static void payment(JsonGenerator out, Payment value) {
    out.writeStartObject();
    switch (value) {
      case Card card -> {
        out.writeStringProperty("kind", card.kind());
        out.writeStringProperty("number", card.number());
        out.writeStringProperty("expires", card.expires());
      }
      case Invoice invoice -> {
        out.writeStringProperty("kind", invoice.kind());
        out.writeStringProperty("reference", invoice.reference());
        out.writeStringProperty("due", invoice.due().toString());
      }
    }
    out.writeEndObject();
  }
}
