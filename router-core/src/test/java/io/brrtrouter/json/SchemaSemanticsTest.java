package io.brrtrouter.json;

import static io.brrtrouter.json.Documents.schema;
import static io.brrtrouter.json.Documents.tree;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema accepts, where the validator below errs or the two dialects differ. */
class SchemaSemanticsTest {

  /** Dialect, schema, what it accepts, what it refuses; instances are separated by two blanks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          3.0 | {"type":"integer","format":"int32"}   | 2147483647  -2147483648  1.0  1e2       | 2147483648  5e9  1.5  -2147483649  12345678901234567890
          3.1 | {"type":"integer","format":"int64"}   | 9223372036854775807  1e18               | 9223372036854775808  12345678901234567890  1e19
          3.0 | {"type":"number","format":"float"}    | 3.4028235e38  1e-300  0.1               | 1e300  -3.5e38
          3.1 | {"type":"number","format":"double"}   | 1.7976931348623157e308  1e300           | 1e309  -2e308
          3.0 | {"type":"string","format":"int64"}    | "x"                                      | 1
          3.0 | {"type":"string","format":"byte"}     | "QUJD"  ""                              | "***"  "QQ"
          3.1 | {"type":"string","format":"byte"}     | "QUJD"  ""                              | "***"  "QQ"
          3.0 | {"type":"string","format":"date-time"} | "2024-01-01T23:59:60Z"                 | "2024-01-01T00:00Z"
          3.1 | {"type":"string","format":"uuid"}     | "00000000-0000-0000-0000-000000000000"  | "1-1-1-1-1"
          3.1 | {"format":"made-up"}                  | "x"  1                                  |
          3.0 | {"type":"string","nullable":true}     | null  ""                                | 1
          3.0 | {"type":"string","nullable":true,"enum":["a"]}      | "a"                       | null  "b"
          3.0 | {"type":"string","nullable":true,"enum":["a",null]} | "a"  null                 | "b"
          3.0 | {"nullable":true,"allOf":[{"type":"string"}]}       | "a"                       | null
          3.0 | {"nullable":true}                     | null  1                                 |
          3.1 | {"type":"string","nullable":true}     | ""                                      | null
          3.1 | {"type":["string","null"]}            | ""  null                                | 1
          3.0 | {"$ref":"#/components/schemas/Text","nullable":true}    | "a"                   | null  1
          3.0 | {"$ref":"#/components/schemas/Text","maxLength":1}      | "abc"                 | 1
          3.1 | {"$ref":"#/components/schemas/Text","maxLength":1}      | "a"                   | "abc"  1
          3.0 | {"$ref":"#/components/schemas/A%20b~1c"}                | 1                     | "a"
          3.0 | {"minimum":1,"exclusiveMinimum":true}  | 1.0000000001  2                        | 1  1.0
          3.0 | {"minimum":1,"exclusiveMinimum":false} | 1                                      | 0.9
          3.0 | {"maximum":1,"exclusiveMaximum":true}  | 0.9                                    | 1
          3.1 | {"exclusiveMinimum":1}                | 1.1                                     | 1
          3.1 | {"exclusiveMaximum":1}                | 0.9  "a"                                | 1  1e0
          3.1 | {"minimum":9007199254740993}          | 9007199254740993                        | 9007199254740992
          3.1 | {"maximum":1e400}                     | 1e399  1e400                            | 1e401
          3.0 | {"multipleOf":0.01}                   | 19.99  0.07  1  1e10  -0.01             | 0.001  19.999
          3.0 | {"multipleOf":1e-8}                   | 12391239123                             |
          3.1 | {"multipleOf":3}                      | 9  9.0  123456789012345678901234567890  | 10  9.3
          3.0 | {"type":"integer"}                    | 1  1.0  1e3  1.50e1  -0.0  123456789012345678901234567890 | 1.5  "1"  1e-3
          3.1 | {"type":"integer"}                    | 1.0                                     | 1.1
          3.1 | {"const":1}                           | 1  1.0  1e0                             | 1.1  "1"  true
          3.1 | {"const":{"a":[1,2]}}                 | {"a":[1.0,2]}                           | {"a":[2,1]}
          3.0 | {"enum":[1,"1",[],{"a":1,"b":2}]}     | 1.0  "1"  []  {"b":2.0,"a":1}           | 2  true  [0]  {"a":1}
          3.0 | {"enum":[0]}                          | 0  -0.0  0.00                           | false  ""  []
          3.0 | {"uniqueItems":true}                  | [1,2]  [1,"1"]  [[1],[2]]  ["a","A"]  [true,1]  [{"a":1},{"b":1}]  [["a","b"],["a,b"]] | [1,1.0]  [10,1e1]  [{"a":1,"b":2},{"b":2,"a":1.0}]  [[1],[1.0]]
          3.0 | {"minLength":2}                       | "ab"  "🐲🐲"  1                         | "🐲"  "a"
          3.1 | {"maxLength":2}                       | "🐲🐲"                                  | "abc"
          3.1 | {"maxLength":2.0}                     | "ab"                                    | "abc"
          3.0 | {"pattern":"^\\\\d+$"}                | "12"  1                                 | "a"  "12\\n"
          3.0 | {"pattern":"[\\\\pattern"}            | "b"                                     |
          3.0 | {"pattern":"^(?!a)b"}                 | "b"                                     | "a"
          3.0 | {"type":"object","additionalProperties":false,"properties":{"a":{}}} | {"a":1}  {} | {"b":1}  []
          3.0 | {"additionalProperties":{"type":"string"}}  | {"a":"b"}  1                      | {"a":1}
          3.0 | {"properties":{"a":{"type":"string"},"b":null}} | {"a":"","b":1}                | {"a":1}
          3.0 | {"required":["a"],"properties":{"a":{"nullable":true,"type":"string"}}} | {"a":null} | {}
          3.0 | {"required":true,"minimum":"1","enum":null,"properties":[],"type":"any","items":[]} | 1  {}  [] |
          3.0 | {"type":"string","example":1,"x-maxLength":1,"maxlength":1} | "abc"             | 1
          3.0 | {"patternProperties":{"a":{"type":"string"}}} | {"a":1}                         |
          3.0 | {"not":{"type":"string"}}             | 1                                       | "a"
          3.0 | {"oneOf":[{"type":"integer"},{"minimum":2}]} | 1  2.5                           | 3  1.5
          3.0 | {"anyOf":[{"type":"integer"},{"minimum":2}]} | 1  2.5  3                        | 1.5
          3.1 | true                                  | 1  null                                 |
          3.1 | false                                 |                                         | 1  null
          3.1 | {"prefixItems":[{"type":"string"}],"items":false} | ["a"]  []                   | ["a",1]  [1]
          3.1 | {"prefixItems":[],"items":{"type":"string"}} | ["a"]                            | [1]
          3.1 | {"prefixItems":1,"items":{"type":"string"}} | 1                                 |
          3.1 | {"if":{"required":["a"]},"then":{"required":["b"]},"else":{"required":["c"]}} | {"a":1,"b":1}  {"c":1}  1 | {"a":1}  {}
          3.1 | {"dependentRequired":{"a":["b"]}}     | {"a":1,"b":1}  {}                       | {"a":1}
          3.1 | {"dependentSchemas":{"a":{"required":["b"]}}} | {"a":1,"b":1}  {}               | {"a":1}
          3.1 | {"contains":{"const":1}}              | [2,1]  1                                | []  [2]
          3.1 | {"contains":{"const":1},"minContains":2,"maxContains":2} | [1,1,2]              | [1]  [1,1,1]
          3.1 | {"propertyNames":{"maxLength":2}}     | {"ab":1}  {}                            | {"abc":1}
          3.1 | {"patternProperties":{"^a":{"type":"string"}},"additionalProperties":false} | {"ab":""}  {} | {"a":1}  {"b":""}
          3.1 | {"allOf":[{"properties":{"a":true}}],"unevaluatedProperties":false} | {"a":1}       | {"b":1}
          3.1 | {"anyOf":[{"properties":{"a":true},"required":["a"]},{"properties":{"b":true},"required":["b"]}],"unevaluatedProperties":false} | {"a":1}  {"b":1}  {"a":1,"b":1} | {"a":1,"c":1}
          3.1 | {"oneOf":[{"properties":{"a":true},"required":["x"]},{"properties":{"b":true}}],"unevaluatedProperties":false} | {"b":1} | {"a":1}
          3.1 | {"unevaluatedItems":false,"prefixItems":[true]} | [1]                           | [1,2]
          3.1 | {"$defs":{"a":{"$anchor":"a","type":"string"}},"$ref":"#a"} | "x"               | 1
          3.1 | {"$ref":"https://example.com/named"}  | "x"                                     | 1
          3.1 | {"$schema":"http://json-schema.org/draft-07/schema#","type":"integer","format":"int32"} | 1 | 5e9
          """)
  void acceptsWhatTheStandardSays(String dialect, String schema, String good, String bad) {
    SchemaValidator validator = schema(dialect, schema);
    assertThat(instances(good)).allMatch(text -> validator.accepts(tree(text)), "is accepted");
    assertThat(instances(bad)).noneMatch(text -> validator.accepts(tree(text)), "is accepted");
    assertThat(instances(good)).allMatch(text -> Documents.violations(validator, text).isEmpty());
    assertThat(instances(bad)).noneMatch(text -> Documents.violations(validator, text).isEmpty());
  }

  private static List<String> instances(String cell) {
    List<String> instances = new ArrayList<>();
    for (String text : cell == null ? new String[0] : cell.strip().split(" {2,}", -1)) {
      instances.add(text);
    }
    return instances;
  }
}
