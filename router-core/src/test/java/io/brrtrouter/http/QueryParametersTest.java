package io.brrtrouter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class QueryParametersTest {

  @ParameterizedTest
  @NullAndEmptySource
  void noQueryHasNoPairs(String raw) {
    assertThat(QueryParameters.parse(raw).pairs()).isEmpty();
    assertThat(QueryParameters.parse(raw).indexOf("", 0)).isEqualTo(-1);
  }

  @Test
  void pairsAreSplitAtAmpersandsAndTheFirstEqualsSign() {
    assertThat(QueryParameters.parse("a=1&&b&c=&d=x=y&=e&").pairs())
        .containsExactly(
            new QueryParameters.Pair("a", "1"),
            new QueryParameters.Pair("b", null),
            new QueryParameters.Pair("c", ""),
            new QueryParameters.Pair("d", "x=y"),
            new QueryParameters.Pair("", "e"));
  }

  @Test
  void namesAreDecodedAndValuesAreNot() {
    assertThat(QueryParameters.parse("a%5B%5D+b=%20+").pairs())
        .containsExactly(new QueryParameters.Pair("a[] b", "%20+"));
  }

  @ParameterizedTest
  @CsvSource({
    "name,      0",
    "na,        1",
    "names,     2",
    "name%5B,  -1",
    "name[,     3",
    "na me,     4",
    "NAME,     -1",
    "n,        -1",
  })
  void namesAreFoundAsTheyAreDecoded(String name, int index) {
    QueryParameters query = QueryParameters.parse("n%61me=1&na&names=2&name%5b=3&na+me=4&name=5");

    assertThat(query.indexOf(name, 0)).isEqualTo(index);
  }

  @Test
  void theNextPairOfANameIsFoundToo() {
    assertThat(QueryParameters.parse("a=1&b=2&a=3").indexOf("a", 1)).isEqualTo(2);
  }

  @Test
  void aThousandPairsAreReadAndNoMore() {
    assertThat(QueryParameters.parse("a&".repeat(1000)).size()).isEqualTo(1000);
    QueryParameters more = QueryParameters.parse("a&".repeat(1001));
    assertThatThrownBy(more::size)
        .isInstanceOfSatisfying(
            Rejection.class, e -> assertThat(e.problem().status()).isEqualTo(Status.BAD_REQUEST));
  }

  @Test
  void nothingIsReadUntilItIsAskedFor() {
    assertThat(QueryParameters.parse("&a".repeat(5000))).isNotNull();
  }

  @Test
  void aNameWithAMalformedEscapeIsRefused() {
    assertThatThrownBy(() -> QueryParameters.parse("a%zz=1").pairs()).isInstanceOf(Rejection.class);
  }
}
