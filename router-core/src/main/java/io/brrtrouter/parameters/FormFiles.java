package io.brrtrouter.parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Where a multipart form keeps what it is made of. One per request. */
public interface FormFiles {

  /**
   * Takes room in memory.
   *
   * @throws io.brrtrouter.http.Rejection where there is none
   */
  void take(int bytes);

  /** A new, empty file on disk, which goes when the request ends. */
  Path onDisk() throws IOException;

  /**
   * What the handler reads of a file that arrives meanwhile: the form is handed over before its
   * content has come. Called once at most, and nothing is called afterwards.
   *
   * @param arriving the content of the file as the connection's thread reads it
   */
  InputStream live(InputStream arriving);
}
