package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.Animal;
import io.brrtrouter.examples.petstore.api.Bird;
import io.brrtrouter.examples.petstore.api.Cat;
import io.brrtrouter.examples.petstore.api.Dog;
import io.brrtrouter.examples.petstore.api.DogBreed;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.Position;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the table of pets, with the tags and attributes that belong to it. */
final class PetRow {

  /** What {@link #read} wants to find in a row. */
  static final String COLUMNS =
      """
      pet.*,
      array(select tag from pet_tag t where t.pet_id = pet.id order by place) as tags,
      array(select a.name from pet_attribute a where a.pet_id = pet.id order by a.name) as names,
      array(select a.text from pet_attribute a where a.pet_id = pet.id order by a.name) as texts
      """;

  private PetRow() {}

  static Pet read(ResultSet row) throws SQLException {
    return new Pet(
        row.getObject("id", UUID.class),
        row.getString("name"),
        animal(row),
        row.getBigDecimal("price"),
        row.getObject("born", LocalDate.class),
        row.getBoolean("vaccinated"),
        texts(row, "tags"),
        kennel(row),
        map(texts(row, "names"), texts(row, "texts")),
        row.getObject("owner_id", UUID.class),
        row.getObject("changed_at", OffsetDateTime.class));
  }

  private static Animal animal(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    return switch (kind) {
      case "dog" ->
          new Dog(
              kind, DogBreed.valueOf(row.getString("breed")), row.getBoolean("good_with_children"));
      case "cat" -> new Cat(kind, row.getBoolean("indoor"));
      case "bird" -> new Bird(kind, row.getInt("wingspan_cm"));
      default -> throw new SQLException("a pet of kind " + kind);
    };
  }

  private static @Nullable Position kennel(ResultSet row) throws SQLException {
    int aisle = row.getInt("aisle");
    return row.wasNull() ? null : new Position(aisle, row.getInt("kennel_row"), row.getInt("box"));
  }

  static Map<String, String> map(List<String> names, List<String> texts) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      map.put(names.get(i), texts.get(i));
    }
    return map;
  }

  static List<String> texts(ResultSet row, String column) throws SQLException {
    Object[] texts = (Object[]) row.getArray(column).getArray();
    return List.of(texts).stream().map(String.class::cast).toList();
  }
}
