package io.brrtrouter.examples.petstore.data;

import io.brrtrouter.examples.petstore.api.Webhook;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The URLs that want to be told. */
public final class WebhookRepository {
  private final Database database;

  public WebhookRepository(Database database) {
    this.database = database;
  }

  /** All of them. */
  public List<Webhook> all() throws SQLException {
    return database.transaction(session ->
        session.list(
            "select id, url from webhook order by id",
            row -> new Webhook(row.getObject("id", UUID.class), row.getString("url"))));
  }

  /** Adds one. */
  public Webhook add(String url) throws SQLException {
    Webhook webhook = new Webhook(UUID.randomUUID(), url);
    return database.transaction(session -> {
      session.update("insert into webhook (id, url) values (?, ?)", webhook.id(), webhook.url());
      return webhook;
    });
  }

  /** Removes the one with this id; whether there was one. */
  public boolean remove(UUID id) throws SQLException {
    return database.transaction(
        session -> session.update("delete from webhook where id = ?", id) > 0);
  }
}
