package io.brrtrouter.examples.petstore.data;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** The settings of the store. */
public final class SettingsRepository {
  private final Database database;

  public SettingsRepository(Database database) {
    this.database = database;
  }

  /** Every flag and whether it is on. */
  public Map<String, Boolean> flags() throws SQLException {
    Map<String, Boolean> flags = new TreeMap<>();
    return database.transaction(session -> {
      session.list(
          "select name, is_on from feature_flag",
          row -> flags.put(row.getString(1), row.getBoolean(2)));
      return flags;
    });
  }

  /** Whether this flag is on; one that is not there is. */
  public boolean isOn(String flag) throws SQLException {
    return flags().getOrDefault(flag, true);
  }

  /** These flags instead of those that were. */
  public void replace(Map<String, Boolean> flags) throws SQLException {
    database.transaction(session -> {
      session.update("delete from feature_flag");
      for (Map.Entry<String, Boolean> flag : flags.entrySet()) {
        session.update(
            "insert into feature_flag (name, is_on) values (?, ?)", flag.getKey(), flag.getValue());
      }
      return flags;
    });
  }
}
