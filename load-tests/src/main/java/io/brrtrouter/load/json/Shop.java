package io.brrtrouter.load.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The shop's values as somebody writes them for Jackson. */
final class Shop {
  private Shop() {}

  enum Standing {
    NEW,
    ACTIVE,
    CLOSED
  }

  record Customer(
      UUID id,
      String name,
      String email,
      @Nullable String phone,
      OffsetDateTime created,
      Standing standing,
      int visits,
      double balance,
      boolean subscribed) {}

  record Item(
      long id,
      String sku,
      int quantity,
      double price,
      boolean gift,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note) {}

  /** How an order is paid. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Card.class, name = "card"),
    @JsonSubTypes.Type(value = Invoice.class, name = "invoice")
  })
  sealed interface Payment {}

  record Card(String number, String expires) implements Payment {}

  record Invoice(String reference, LocalDate due) implements Payment {}

  record Order(
      UUID id,
      OffsetDateTime placed,
      Customer customer,
      List<Item> items,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> tags,
      Payment payment) {}
}
