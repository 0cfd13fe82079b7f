package io.brrtrouter.examples.petstore.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.flywaydb.core.Flyway;

/** The connections to the database, whose schema is brought up to date when it is opened. */
public final class Database implements AutoCloseable {
  /** How many statements run at once. */
  public static final long CONNECTIONS = 10;

  private final HikariDataSource connections;

  private Database(HikariDataSource connections) {
    this.connections = connections;
  }

  /** Opens the database at this address. */
  public static Database open(DatabaseUrl url) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("petstore");
    config.setJdbcUrl(url.jdbc());
    url.user().ifPresent(config::setUsername);
    url.password().ifPresent(config::setPassword);
    config.setAutoCommit(false);
    config.setMaximumPoolSize((int) CONNECTIONS);
    config.setConnectionTimeout(5_000);
    HikariDataSource connections = new HikariDataSource(config);
    Flyway.configure().dataSource(connections).load().migrate();
    return new Database(connections);
  }

  /** What is done in one transaction. */
  @FunctionalInterface
  interface Work<T> {
    T in(Session session) throws SQLException;
  }

  /**
   * Does all of it or nothing.
   *
   * @throws SQLIntegrityConstraintViolationException if a rule of the schema forbids it: it is
   *     there already, or something depends on it
   * @throws SQLDataException if the database cannot keep one of the values
   */
  <T> T transaction(Work<T> work) throws SQLException {
    try (Connection connection = connections.getConnection()) {
      try {
        T result = work.in(new Session(connection));
        connection.commit();
        return result;
      } catch (SQLException e) {
        connection.rollback();
        throw named(e);
      } catch (Throwable e) {
        connection.rollback();
        throw e;
      }
    }
  }

  /** What JDBC has names for, under those names: PostgreSQL's driver does not use them. */
  private static SQLException named(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    if (state.startsWith("22")) {
      return new SQLDataException(e.getMessage(), state, e);
    }
    return state.startsWith("23")
        ? new SQLIntegrityConstraintViolationException(e.getMessage(), state, e)
        : e;
  }

  /** Whether it answers, within a second. */
  public boolean isThere() {
    try (Connection connection = connections.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
