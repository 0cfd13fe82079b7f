package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.Photo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The photos, pictures included: small enough to live in the database. */
public final class PhotoRepository {
  private final Database database;

  public PhotoRepository(Database database) {
    this.database = database;
  }

  /** Adds a photo of a pet that has to be there. */
  public Photo add(Photo photo, byte[] bytes) throws SQLException {
    return database.transaction(session -> {
      session.update(
          "insert into photo (id, pet_id, caption, size, bytes) values (?, ?, ?, ?, ?)",
          photo.id(),
          photo.petId(),
          photo.caption(),
          photo.size(),
          bytes);
      for (Map.Entry<String, String> attribute : photo.metadata().entrySet()) {
        session.update(
            "insert into photo_attribute (photo_id, name, text) values (?, ?, ?)",
            photo.id(),
            attribute.getKey(),
            attribute.getValue());
      }
      return photo;
    });
  }

  /** What is known of the photo with this id. */
  public Optional<Photo> find(UUID id) throws SQLException {
    return database.transaction(session ->
        session.first(
            """
            select id, pet_id, caption, size,
              array(select a.name from photo_attribute a where a.photo_id = photo.id order by a.name) as names,
              array(select a.text from photo_attribute a where a.photo_id = photo.id order by a.name) as texts
            from photo where id = ?
            """,
            PhotoRepository::read,
            id));
  }

  /** The picture itself. */
  public Optional<byte[]> bytes(UUID id) throws SQLException {
    return database.transaction(session ->
        session.first("select bytes from photo where id = ?", row -> row.getBytes(1), id));
  }

  private static Photo read(ResultSet row) throws SQLException {
    return new Photo(
        row.getObject("id", UUID.class),
        row.getObject("pet_id", UUID.class),
        row.getLong("size"),
        row.getString("caption"),
        PetRow.map(PetRow.texts(row, "names"), PetRow.texts(row, "texts")));
  }
}
