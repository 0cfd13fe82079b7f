package io.brrtrouter.load.service;

import io.brrtrouter.load.pets.Kind;
import io.brrtrouter.load.pets.Pet;
import io.brrtrouter.load.pets.Tag;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A pet to and from JSON as somebody writes it who wants it fast: one pass over the tokens, and
 * nothing is checked.
 */
final class HandWritten {
  private static final JsonFactory FACTORY = new JsonFactory();

  private HandWritten() {}

  static byte[] json(Pet pet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeNumberProperty("id", pet.id());
      json.writeStringProperty("name", pet.name());
      json.writeStringProperty("kind", pet.kind().name().toLowerCase(Locale.ROOT));
      json.writeNumberProperty("price", pet.price());
      json.writeStringProperty("born", String.valueOf(pet.born()));
      json.writeBooleanProperty("vaccinated", Boolean.TRUE.equals(pet.vaccinated()));
      json.writeStringProperty("notes", pet.notes());
      json.writeArrayPropertyStart("tags");
      for (Tag tag : pet.tags() == null ? List.<Tag>of() : pet.tags()) {
        json.writeStartObject();
        json.writeNumberProperty("id", tag.id());
        json.writeStringProperty("name", tag.name());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  static Pet pet(byte[] content) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), content)) {
      json.nextToken();
      return new Reading().pet(json);
    }
  }

  /** What was read of one pet so far. */
  private static final class Reading {
    private String name = "";
    private Kind kind = Kind.DOG;
    private double price;
    private @Nullable LocalDate born;
    private @Nullable Boolean vaccinated;
    private @Nullable String notes;
    private @Nullable List<Tag> tags;

    Pet pet(JsonParser json) {
      for (String member = json.nextName(); member != null; member = json.nextName()) {
        json.nextToken();
        switch (member) {
          case "name" -> name = json.getString();
          case "kind" -> kind = Kind.valueOf(json.getString().toUpperCase(Locale.ROOT));
          case "price" -> price = json.getDoubleValue();
          case "born" -> born = LocalDate.parse(json.getString());
          case "vaccinated" -> vaccinated = json.getBooleanValue();
          case "notes" -> notes = json.getString();
          case "tags" -> tags = tags(json);
          default -> json.skipChildren();
        }
      }
      return new Pet(1, name, kind, price, born, vaccinated, notes, tags);
    }

    private static List<Tag> tags(JsonParser json) {
      List<Tag> tags = new ArrayList<>();
      while (json.nextToken() == JsonToken.START_OBJECT) {
        int id = 0;
        String name = "";
        for (String member = json.nextName(); member != null; member = json.nextName()) {
          json.nextToken();
          if (member.equals("id")) {
            id = json.getIntValue();
          } else {
            name = json.getString();
          }
        }
        tags.add(new Tag(id, name));
      }
      return tags;
    }
  }
}
