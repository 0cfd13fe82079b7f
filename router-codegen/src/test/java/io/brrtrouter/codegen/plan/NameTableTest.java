package io.brrtrouter.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTableTest {
  private final NameTable names = new NameTable();

  @Test
  void theFirstKeepsThePlainName() {
    assertThat(names.schema("Pet")).isEqualTo("Pet");
    assertThat(names.schema("Pet")).isEqualTo("Pet2");
    assertThat(names.operation("Pet")).isEqualTo("Pet3");
  }

  @Test
  void namesThatDifferInCaseOnlyWouldShareAFile() {
    assertThat(names.schema("Pet")).isEqualTo("Pet");
    assertThat(names.schema("PET")).isEqualTo("PET2");
  }

  @Test
  void codecsAndBindingsClaimTheirNamesToo() {
    assertThat(names.schema("Pet")).isEqualTo("Pet");
    assertThat(names.schema("PetJson")).isEqualTo("PetJson2");
    assertThat(names.operation("Create")).isEqualTo("Create");
    assertThat(names.single("CreateOperation")).isEqualTo("CreateOperation2");
  }

  @ParameterizedTest
  @CsvSource({
    "Error, ApiError",
    "Object, ApiObject",
    "Record, ApiRecord",
    "Request, ApiRequest",
    "Response, ApiResponse",
    "List, ApiList",
    "Con, ApiCon",
    "Status, Status"
  })
  void doesNotTakeNamesThatReadersOrFileSystemsKnow(String wanted, String name) {
    assertThat(names.schema(wanted)).isEqualTo(name);
  }

  @Test
  void contractsAreNotCalledLikeTheResponsesTheyNest() {
    assertThat(names.operation("Found")).isEqualTo("FoundEndpoint");
    assertThat(names.operation("Ok")).isEqualTo("OkEndpoint");
    assertThat(names.operation("Default")).isEqualTo("DefaultEndpoint");
  }

  @Test
  void whatIsNestedInAUnionIsInheritedByItsTypes() {
    assertThat(names.schema("StringValue")).isEqualTo("StringValue");
    assertThat(names.nested("StringValue")).isEqualTo("StringValue2");
    assertThat(names.nested("LongValue")).isEqualTo("LongValue");
    assertThat(names.nested("LongValue")).isEqualTo("LongValue");
    assertThat(names.schema("LongValue")).isEqualTo("LongValue2");
  }

  @Test
  void aNameGivenBackIsFreeAgain() {
    assertThat(names.schema("Pet")).isEqualTo("Pet");
    names.release("Pet");
    assertThat(names.schema("Pet")).isEqualTo("Pet");
  }
}
