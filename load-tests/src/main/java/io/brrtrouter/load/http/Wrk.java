package io.brrtrouter.load.http;

import io.brrtrouter.load.process.Tool;
import io.brrtrouter.load.service.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests as fast as they are answered, over connections that stay open. */
final class Wrk {
  private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
  private static final Pattern FAILED =
      Pattern.compile("Non-2xx or 3xx responses: \\d+|Socket errors: .*");

  private final Tool tool = Tool.named("wrk", "wrk");
  private final int connections;
  private final int seconds;
  private final Path post;

  Wrk(int connections, int seconds) throws IOException {
    this.connections = connections;
    this.seconds = seconds;
    this.post = Files.createTempFile("post", ".lua");
    Files.writeString(
        post,
        "wrk.method = 'POST'\nwrk.headers['Content-Type'] = 'application/json'\nwrk.body = [["
            + Samples.NEW_PET
            + "]]\n");
    post.toFile().deleteOnExit();
  }

  int seconds() {
    return seconds;
  }

  /** The requests that a server on this port answers in a second. */
  double rate(String request, int port) throws IOException, InterruptedException {
    boolean get = request.startsWith("GET ");
    String url = "http://127.0.0.1:" + port + request.substring(request.indexOf('/'));
    List<String> arguments =
        new ArrayList<>(List.of("-t1", "-c" + connections, "-d" + seconds + "s"));
    if (!get) {
      arguments.addAll(List.of("-s", post.toString()));
    }
    arguments.add(url);
    String output = tool.run(arguments);
    Matcher failed = FAILED.matcher(output);
    Matcher rate = RATE.matcher(output);
    if (failed.find() || !rate.find()) {
      throw new IllegalStateException(request + ": " + output);
    }
    return Double.parseDouble(rate.group(1));
  }
}
