package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.Kind;
import io.brrtrouter.examples.petstore.api.Position;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which pets are meant: all that fulfil every condition. A condition of null is none. */
public final class PetQuery {
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  /** Of this kind. */
  public PetQuery kind(@Nullable Kind kind) {
    return kind == null ? this : where("kind = ?", kind.value());
  }

  /** Of this owner. */
  public PetQuery owner(UUID owner) {
    return where("owner_id = ?", owner);
  }

  /** In this kennel. */
  public PetQuery kennel(Position position) {
    return where("aisle = ?", position.aisle())
        .where("kennel_row = ?", position.row())
        .where("box = ?", position.box());
  }

  /** With all of these tags. */
  public PetQuery allTags(@Nullable List<String> tags) {
    if (tags != null) {
      for (String tag : tags) {
        where("id in (select pet_id from pet_tag where tag = ?)", tag);
      }
    }
    return this;
  }

  /** With any of these tags. */
  public PetQuery anyTag(@Nullable List<String> tags) {
    return tags == null || tags.isEmpty()
        ? this
        : where(
            "id in (select pet_id from pet_tag where tag = any(?))", tags.toArray(String[]::new));
  }

  /** For at most this price. */
  public PetQuery maxPrice(@Nullable BigDecimal price) {
    return price == null ? this : where("price <= ?", price);
  }

  /** Vaccinated or not. */
  public PetQuery vaccinated(@Nullable Boolean vaccinated) {
    return vaccinated == null ? this : where("vaccinated = ?", vaccinated);
  }

  /** With this in the name, in any case. */
  public PetQuery name(@Nullable String part) {
    return part == null
        ? this
        : where("position(? in lower(name)) > 0", part.toLowerCase(Locale.ROOT));
  }

  private PetQuery where(String condition, Object value) {
    conditions.add(condition);
    values.add(value);
    return this;
  }

  /** The conditions as SQL. */
  String sql() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** The values of the conditions, then these. */
  Object[] values(Object... more) {
    List<Object> all = new ArrayList<>(values);
    all.addAll(List.of(more));
    return all.toArray();
  }
}
