package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.NewPet;
import io.brrtrouter.examples.petstore.api.Pet;
import io.brrtrouter.examples.petstore.api.PetChanges;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pets. */
public final class PetRepository {
  private final Database database;

  public PetRepository(Database database) {
    this.database = database;
  }

  /** The pets that are meant, the latest first. */
  public Page<Pet> page(PetQuery query, int limit, int offset) throws SQLException {
    return database.transaction(session ->
        new Page<>(
            session.list(
                "select "
                    + PetRow.COLUMNS
                    + " from pet"
                    + query.sql()
                    + " order by arrival desc limit ? offset ?",
                PetRow::read,
                query.values(limit, offset)),
            session.count("select count(*) from pet" + query.sql(), query.values())));
  }

  /** At most this many of the pets that are meant, {@code favourite} before all others. */
  public List<Pet> search(PetQuery query, @Nullable UUID favourite, int limit) throws SQLException {
    UUID first = favourite == null ? new UUID(0, 0) : favourite;
    return database.transaction(session ->
        session.list(
            "select "
                + PetRow.COLUMNS
                + " from pet"
                + query.sql()
                + " order by case when id = ? then 0 else 1 end, arrival desc limit ?",
            PetRow::read,
            query.values(first, limit)));
  }

  /** The pet with this id. */
  public Optional<Pet> find(UUID id) throws SQLException {
    return database.transaction(session -> find(session, id));
  }

  private static Optional<Pet> find(Session session, UUID id) throws SQLException {
    return session.first("select " + PetRow.COLUMNS + " from pet where id = ?", PetRow::read, id);
  }

  /** Adds a pet. */
  public Pet add(UUID id, NewPet pet) throws SQLException {
    return database.transaction(session -> {
      PetWriter.insert(session, id, pet);
      return find(session, id).orElseThrow();
    });
  }

  /**
   * What became of a pet that was put.
   *
   * @param pet as it is now
   * @param isNew whether there was none before
   */
  public record Put(Pet pet, boolean isNew) {}

  /** Replaces the pet with this id, or adds it. */
  public Put put(UUID id, NewPet pet) throws SQLException {
    return database.transaction(session -> {
      boolean isNew = !PetWriter.replace(session, id, pet);
      if (isNew) {
        PetWriter.insert(session, id, pet);
      }
      return new Put(find(session, id).orElseThrow(), isNew);
    });
  }

  /** Changes the pet with this id. */
  public Optional<Pet> change(UUID id, PetChanges changes) throws SQLException {
    return database.transaction(session -> {
      PetWriter.change(session, id, changes);
      return find(session, id);
    });
  }

  /** Removes the pet with this id; whether there was one. */
  public boolean remove(UUID id) throws SQLException {
    return database.transaction(session -> session.update("delete from pet where id = ?", id) > 0);
  }

  /** How many pets of each kind look for a home. */
  public Map<String, Long> countByKind() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    return database.transaction(session -> {
      session.list(
          "select kind, count(*) from pet where owner_id is null group by kind",
          row -> counts.put(row.getString(1), row.getLong(2)));
      return counts;
    });
  }
}
