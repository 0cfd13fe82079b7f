package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.Animal;
import io.brrtrouter.examples.petstore.api.Bird;
import io.brrtrouter.examples.petstore.api.Cat;
import io.brrtrouter.examples.petstore.api.Dog;
import io.brrtrouter.examples.petstore.api.NewPet;
import io.brrtrouter.examples.petstore.api.PetChanges;
import io.brrtrouter.examples.petstore.api.Position;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes pets with the tags and attributes that belong to them. */
final class PetWriter {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "kind",
          "breed",
          "good_with_children",
          "indoor",
          "wingspan_cm",
          "price",
          "born",
          "vaccinated",
          "aisle",
          "kennel_row",
          "box",
          "changed_at");

  private static final String INSERT =
      "insert into pet ("
          + String.join(", ", COLUMNS)
          + ", id) values (?"
          + ", ?".repeat(COLUMNS.size())
          + ")";
  private static final String UPDATE =
      "update pet set " + String.join(" = ?, ", COLUMNS) + " = ? where id = ?";

  private PetWriter() {}

  static void insert(Session session, UUID id, NewPet pet) throws SQLException {
    session.update(INSERT, values(pet, id));
    insertDetails(session, id, pet);
  }

  /** Whether there was one to replace. */
  static boolean replace(Session session, UUID id, NewPet pet) throws SQLException {
    if (session.update(UPDATE, values(pet, id)) == 0) {
      return false;
    }
    session.update("delete from pet_tag where pet_id = ?", id);
    session.update("delete from pet_attribute where pet_id = ?", id);
    insertDetails(session, id, pet);
    return true;
  }

  /** Changes what is not null. */
  static void change(Session session, UUID id, PetChanges changes) throws SQLException {
    session.update(
        """
        update pet set name = coalesce(?, name), price = coalesce(?, price),
          born = coalesce(?, born), vaccinated = coalesce(?, vaccinated), changed_at = ?
        where id = ?
        """,
        changes.name(),
        changes.price(),
        changes.born(),
        changes.vaccinated(),
        now(),
        id);
  }

  private static void insertDetails(Session session, UUID id, NewPet pet) throws SQLException {
    int place = 0;
    for (String tag : orElse(pet.tags(), List.<String>of())) {
      session.update("insert into pet_tag (pet_id, place, tag) values (?, ?, ?)", id, place++, tag);
    }
    for (Map.Entry<String, String> attribute :
        orElse(pet.attributes(), Map.<String, String>of()).entrySet()) {
      session.update(
          "insert into pet_attribute (pet_id, name, text) values (?, ?, ?)",
          id,
          attribute.getKey(),
          attribute.getValue());
    }
  }

  private static @Nullable Object[] values(NewPet pet, UUID id) {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(pet.name());
    values.addAll(animal(pet.animal()));
    values.add(pet.price());
    values.add(pet.born());
    values.add(orElse(pet.vaccinated(), false));
    values.addAll(kennel(pet.kennel()));
    values.add(now());
    values.add(id);
    return values.toArray();
  }

  /** Kind, breed, good with children, indoor, wingspan. */
  private static List<@Nullable Object> animal(Animal animal) {
    return switch (animal) {
      case Dog dog ->
          Arrays.asList(
              "dog", dog.breed().name(), orElse(dog.goodWithChildren(), false), null, null);
      case Cat cat -> Arrays.asList("cat", null, null, cat.indoor(), null);
      case Bird bird -> Arrays.asList("bird", null, null, null, bird.wingspanCm());
    };
  }

  /** Aisle, row, box. */
  private static List<@Nullable Object> kennel(@Nullable Position kennel) {
    return kennel == null
        ? Arrays.asList(null, null, null)
        : List.of(kennel.aisle(), kennel.row(), kennel.box());
  }

  private static <T> T orElse(@Nullable T value, T other) {
    return value == null ? other : value;
  }

  /** As exact as both databases keep it. */
  private static OffsetDateTime now() {
    return OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
  }
}
