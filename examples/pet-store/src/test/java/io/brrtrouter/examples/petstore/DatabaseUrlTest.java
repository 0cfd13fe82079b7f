package io.brrtrouter.examples.petstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.brrtrouter.examples.petstore.data.DatabaseUrl;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {

  @Test
  void isAFileUnlessSaidOtherwise() {
    assertThat(DatabaseUrl.of(Map.of()).jdbc()).startsWith("jdbc:h2:file:./data/petstore;MODE=");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://db/store, jdbc:postgresql://db/store, ,",
    "postgres://db/store, jdbc:postgresql://db/store, ,",
    "postgresql://ann:p%40ss@db:5433/store?ssl=true, jdbc:postgresql://db:5433/store?ssl=true, ann, p@ss",
    "postgres://a%3Ab:p+q@db/store, jdbc:postgresql://db/store, a:b, p+q"
  })
  void takesTheFormsThatHostsHandOut(String url, String jdbc, String user, String password) {
    assertThat(DatabaseUrl.of(Map.of("DATABASE_URL", url)))
        .isEqualTo(new DatabaseUrl(jdbc, Optional.ofNullable(user), Optional.ofNullable(password)));
  }

  @Test
  void takesUserAndPasswordApart() {
    Map<String, String> environment =
        Map.of(
            "DATABASE_URL", "postgres://ann@db/store",
            "DATABASE_USER", "bo",
            "DATABASE_PASSWORD", "secret");
    assertThat(DatabaseUrl.of(environment).user()).contains("bo");
    assertThat(DatabaseUrl.of(environment).password()).contains("secret");
  }

  @Test
  void keepsThePasswordToItself() {
    Map<String, String> environment =
        Map.of("DATABASE_URL", "jdbc:postgresql://db/store?user=a&password=secret&ssl=true");
    assertThat(DatabaseUrl.of(environment).toString())
        .isEqualTo("jdbc:postgresql://db/store?user=a&password=***&ssl=true");
  }
}
