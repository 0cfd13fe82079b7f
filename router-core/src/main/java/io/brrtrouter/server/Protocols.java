package io.brrtrouter.server;

import io.helidon.http.HttpLogConfig;
import io.helidon.http.HttpPrologue;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.http2.Http2Config;
import io.helidon.webserver.http2.Http2ConnectionSelector;
import io.helidon.webserver.http2.Http2Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import org.jspecify.annotations.Nullable;

/**
 * Helidon's protocols, set up so that targets arrive as they were sent. Their own limits stand
 * behind this package's, which answer with the right status.
 */
final class Protocols {
  /** 32 frames of the default size, which is what a stream's queue holds in Helidon. */
  private static final int HTTP2_WINDOW_BYTES = 32 * 16_384;

  private static final int HTTP2_MAX_STREAMS = 1024;

  private final ServerConnectionSelector http1;
  private final ServerConnectionSelector http2;

  Protocols(TransportConfig config) {
    Http2Config http2Config =
        Http2Config.builder()
            .validatePath(false)
            .maxHeaderListSize(4L * config.maxHeaderBytes())
            .maxConcurrentStreams(HTTP2_MAX_STREAMS)
            .initialWindowSize(HTTP2_WINDOW_BYTES)
            .flowControlTimeout(config.readTimeout())
            .log(silent())
            .build();
    this.http2 = Http2ConnectionSelector.builder().http2Config(http2Config).build();
    this.http1 =
        Http1ConnectionSelector.builder()
            .config(http1Config(config))
            .putUpgrader("h2c", new Upgrader(Http2Upgrader.create(http2Config)))
            .build();
  }

  private static Http1Config http1Config(TransportConfig config) {
    return Http1Config.builder()
        .validatePath(false)
        .validatePrologue(false)
        .maxPrologueLength(config.maxTargetBytes() + 256)
        .maxHeadersSize(Integer.MAX_VALUE / 2) // the connection's input counts
        .sendKeepAliveHeader(false)
        .log(silent())
        .build();
  }

  private static HttpLogConfig silent() {
    return HttpLogConfig.builder().receiveLog(false).sendLog(false).build();
  }

  ServerConnectionSelector http1() {
    return http1;
  }

  ServerConnectionSelector http2() {
    return http2;
  }

  /** Tells the connection that its protocol changes. */
  private record Upgrader(Http2Upgrader upgrader) implements Http1Upgrader {
    @Override
    public String supportedProtocol() {
      return upgrader.supportedProtocol();
    }

    @Override
    public @Nullable ServerConnection upgrade(
        ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
      ((Connection) context).becomeHttp2();
      return upgrader.upgrade(context, prologue, headers);
    }
  }
}
