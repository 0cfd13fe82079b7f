package io.brrtrouter.load.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.brrtrouter.json.Copies;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as a shop would have them: flat ones, nested ones, a union. */
final class Shop {
  private Shop() {}

  /** What an order, or a customer, is like. */
  enum Status {
    NEW,
    ACTIVE,
    CLOSED
  }

  /** Flat: about 300 bytes. */
  record Customer(
      UUID id,
      String name,
      String email,
      @Nullable String phone,
      OffsetDateTime created,
      Status status,
      int visits,
      double balance,
      boolean subscribed) {}

  /** A line of an order. */
  record Item(
      long id, String sku, int quantity, double price, boolean gift, @Nullable String note) {}

  /** How an order is paid. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind", visible = true)
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Invoice.class, name = "invoice")
  })
  sealed interface Payment {}

  /** By card. */
  record Card(String kind, String number, String expires) implements Payment {}

  /** By invoice. */
  record Invoice(String kind, String reference, LocalDate due) implements Payment {}

  /** Nested: as large as its items are many. */
  record Order(
      UUID id,
      OffsetDateTime placed,
      Status status,
      Customer customer,
      List<Item> items,
      @Nullable List<String> tags,
      Payment payment) {
    Order {
      items = Copies.list(items);
      tags = tags == null ? null : Copies.list(tags);
    }
  }

  static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"shop","version":"1"},"components":{"schemas":{
      "Status":{"type":"string","enum":["NEW","ACTIVE","CLOSED"]},
      "Customer":{"type":"object",
        "required":["id","name","email","created","status","visits","balance","subscribed"],
        "properties":{"id":{"type":"string","format":"uuid"},
          "name":{"type":"string","minLength":1,"maxLength":64},
          "email":{"type":"string","maxLength":254,"pattern":"^[a-z0-9.]+@[a-z0-9.]+$"},
          "phone":{"type":["string","null"],"maxLength":20},
          "created":{"type":"string","format":"date-time"},
          "status":{"$ref":"#/components/schemas/Status"},
          "visits":{"type":"integer","format":"int32","minimum":0},
          "balance":{"type":"number","minimum":-1000,"maximum":1000000},
          "subscribed":{"type":"boolean"}}},
      "Item":{"type":"object","required":["id","sku","quantity","price","gift"],
        "properties":{"id":{"type":"integer","format":"int64"},
          "sku":{"type":"string","pattern":"^[A-Z]{3}-[0-9]{4}$"},
          "quantity":{"type":"integer","format":"int32","minimum":1,"maximum":1000},
          "price":{"type":"number","minimum":0},
          "gift":{"type":"boolean"},
          "note":{"type":["string","null"],"maxLength":200}}},
      "Card":{"type":"object","required":["kind","number","expires"],
        "properties":{"kind":{"const":"card"},
          "number":{"type":"string","pattern":"^[0-9]{12,19}$"},
          "expires":{"type":"string","pattern":"^[0-9]{2}/[0-9]{2}$"}}},
      "Invoice":{"type":"object","required":["kind","reference","due"],
        "properties":{"kind":{"const":"invoice"},
          "reference":{"type":"string","minLength":1,"maxLength":30},
          "due":{"type":"string","format":"date"}}},
      "Payment":{"oneOf":[{"$ref":"#/components/schemas/Card"},
          {"$ref":"#/components/schemas/Invoice"}],
        "discriminator":{"propertyName":"kind","mapping":{
          "card":"#/components/schemas/Card","invoice":"#/components/schemas/Invoice"}}},
      "Order":{"type":"object",
        "required":["id","placed","status","customer","items","payment"],
        "properties":{"id":{"type":"string","format":"uuid"},
          "placed":{"type":"string","format":"date-time"},
          "status":{"$ref":"#/components/schemas/Status"},
          "customer":{"$ref":"#/components/schemas/Customer"},
          "items":{"type":"array","minItems":1,"items":{"$ref":"#/components/schemas/Item"}},
          "tags":{"type":"array","maxItems":10,"uniqueItems":true,"items":{"type":"string"}},
          "payment":{"$ref":"#/components/schemas/Payment"}}},
      "Orders":{"type":"array","items":{"$ref":"#/components/schemas/Order"}}}}}
      """;
}
