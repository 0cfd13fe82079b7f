package io.brrtrouter.operation;

import io.brrtrouter.http.Accept;
import io.brrtrouter.http.Request;
import io.brrtrouter.security.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a controller may know of a request beyond what its operation documents. */
public interface Call {

  /** The request id. */
  String id();

  /** The operation. */
  OperationInfo operation();

  /** The request as it arrived; its body has been read. */
  Request request();

  /** Who calls; null where nobody had to say. */
  @Nullable Caller caller();

  /** Who calls, one caller for each scheme of the alternative that held; often one, or none. */
  List<Caller> callers();

  /**
   * The one of these media types that the client likes most, the earlier of equals; null if it
   * accepts none of them (RFC 9110, 12.5.1). For operations whose media types differ in type: the
   * runtime chooses among those that are written from the same value.
   */
  default @Nullable String preferred(String... mediaTypes) {
    return Accept.of(request().headers()).choose(List.of(mediaTypes));
  }

  /** Whether the client accepts this media type. */
  default boolean accepts(String mediaType) {
    return preferred(mediaType) != null;
  }

  /** When the answer must be there, or null if there is no deadline. */
  @Nullable Instant deadline();
}
