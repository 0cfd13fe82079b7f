package io.brrtrouter.openapi.read;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLFactoryBuilder;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Makes parsers that tell the anchors of single values too, which Jackson's forget, and that read
 * characters beyond the basic plane wherever they stand.
 */
final class AnchoringYaml extends YAMLFactory {
  private static final long serialVersionUID = 1L;

  AnchoringYaml(YAMLFactoryBuilder settings) {
    super(settings);
  }

  @Override
  protected YAMLParser _createParser(
      ObjectReadContext context, IOContext io, char[] data, int from, int length, boolean reused) {
    return new Parser(
        context,
        io,
        _getBufferRecycler(),
        context.getStreamReadFeatures(_streamReadFeatures),
        context.getFormatReadFeatures(_formatReadFeatures),
        _loadSettings,
        new WholePairs(data, from, length));
  }

  /** The engine fails where the end of its buffer parts a character of two units. */
  private static final class WholePairs extends CharArrayReader {
    private WholePairs(char[] data, int from, int length) {
      super(data, from, length);
    }

    @Override
    public int read(char[] to, int from, int length) throws IOException {
      int got = super.read(to, from, length);
      if (got > 1 && pos < count && Character.isHighSurrogate(to[from + got - 1])) {
        pos--;
        return got - 1;
      }
      return got;
    }
  }

  private static final class Parser extends YAMLParser {
    private Parser(
        ObjectReadContext context,
        IOContext io,
        BufferRecycler buffers,
        int streamFeatures,
        int formatFeatures,
        LoadSettings settings,
        Reader text) {
      super(context, io, buffers, streamFeatures, formatFeatures, settings, text);
    }

    @Override
    public @Nullable String getObjectId() {
      boolean value = currentToken() != null && currentToken().isScalarValue();
      return value && _lastEvent instanceof ScalarEvent scalar
          ? scalar.getAnchor().map(Anchor::getValue).orElse(null)
          : super.getObjectId();
    }
  }
}
