package io.brrtrouter.json;

import static io.brrtrouter.json.JsonInputTest.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadCollectionsTest {
  @Test
  void listsAndMapsCannotBeChangedAndNeedNoCopy() {
    List<Integer> list =
        value("[1,null,3]", in -> in.list(i -> i.nextNull() ? null : (Integer) i.int32()));
    assertThat(list).containsExactly(1, null, 3).isEqualTo(Arrays.asList(1, null, 3));
    assertThat(Copies.<Integer>list(list)).isSameAs(list);
    assertThatThrownBy(() -> list.set(0, 2)).isInstanceOf(UnsupportedOperationException.class);
    Map<String, Integer> map = value("{\"b\":1,\"a\":2}", in -> in.map(JsonInput::int32));
    assertThat(map).isEqualTo(Map.of("a", 2, "b", 1));
    assertThat(map.keySet()).containsExactly("b", "a");
    assertThat(Copies.<Integer>map(map)).isSameAs(map);
    assertThatThrownBy(() -> map.put("c", 3)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.remove("a")).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(2))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
