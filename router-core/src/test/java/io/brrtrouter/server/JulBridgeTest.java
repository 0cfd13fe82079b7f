package io.brrtrouter.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;
import org.slf4j.bridge.SLF4JBridgeHandler;

class JulBridgeTest {

  @Test
  void aServerThatIsToldSoLeavesTheHandlersOfTheProcess() {
    Logger root = Logger.getLogger("");
    Handler own = new StreamHandler();
    boolean installed = SLF4JBridgeHandler.isInstalled();
    SLF4JBridgeHandler.uninstall();
    root.addHandler(own);
    try {
      new TestApi("notes").server().bridgeLogging(false).build().close();
      assertThat(root.getHandlers()).contains(own);
      assertThat(SLF4JBridgeHandler.isInstalled()).isFalse();
      new TestApi("notes").server().build().close();
      assertThat(root.getHandlers()).doesNotContain(own);
      assertThat(SLF4JBridgeHandler.isInstalled()).isTrue();
    } finally {
      root.removeHandler(own);
      if (installed && !SLF4JBridgeHandler.isInstalled()) {
        SLF4JBridgeHandler.install();
      }
    }
  }
}
