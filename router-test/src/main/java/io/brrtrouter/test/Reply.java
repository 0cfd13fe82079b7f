package io.brrtrouter.test;

import io.brrtrouter.http.Headers;
import io.brrtrouter.http.Status;
import java.io.InputStream;

/**
 * An answer whose content is still to be read.
 *
 * @param content reading it fails where the answer breaks off
 */
record Reply(Status status, Headers headers, InputStream content) {}
