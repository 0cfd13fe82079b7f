package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.AdoptionForm;
import io.brrtrouter.examples.petstore.api.NewOwner;
import io.brrtrouter.examples.petstore.api.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The owners, and what they own. */
public final class OwnerRepository {
  private final Database database;

  public OwnerRepository(Database database) {
    this.database = database;
  }

  /** The owners by name. */
  public Page<Owner> page(int limit, int offset) throws SQLException {
    return database.transaction(session ->
        new Page<>(
            session.list(
                "select * from owner order by name, id limit ? offset ?",
                OwnerRepository::read,
                limit,
                offset),
            session.count("select count(*) from owner")));
  }

  /** The owner with this id. */
  public Optional<Owner> find(UUID id) throws SQLException {
    return database.transaction(
        session -> session.first("select * from owner where id = ?", OwnerRepository::read, id));
  }

  /** Adds an owner. */
  public Owner add(NewOwner owner) throws SQLException {
    Owner added = new Owner(UUID.randomUUID(), owner.name(), owner.email());
    return database.transaction(session -> insert(session, added));
  }

  /** Removes the owner with this id; whether there was one. */
  public boolean remove(UUID id) throws SQLException {
    return database.transaction(
        session -> session.update("delete from owner where id = ?", id) > 0);
  }

  /** Gives a pet without an owner to whoever filled in the form; empty if it has one already. */
  public Optional<Owner> adopt(UUID pet, AdoptionForm form) throws SQLException {
    return database.transaction(session -> {
      Optional<Owner> known =
          session.first("select * from owner where email = ?", OwnerRepository::read, form.email());
      Owner owner = known.orElseGet(() -> new Owner(UUID.randomUUID(), form.name(), form.email()));
      if (known.isEmpty()) {
        insert(session, owner);
      }
      int adopted =
          session.update(
              "update pet set owner_id = ? where id = ? and owner_id is null", owner.id(), pet);
      if (adopted == 0) {
        session.undo();
      }
      return adopted == 0 ? Optional.empty() : Optional.of(owner);
    });
  }

  private static Owner insert(Session session, Owner owner) throws SQLException {
    session.update(
        "insert into owner (id, name, email) values (?, ?, ?)",
        owner.id(),
        owner.name(),
        owner.email());
    return owner;
  }

  private static Owner read(ResultSet row) throws SQLException {
    return new Owner(
        row.getObject("id", UUID.class), row.getString("name"), row.getString("email"));
  }
}
