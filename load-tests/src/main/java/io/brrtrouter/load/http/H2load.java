package io.brrtrouter.load.http;

import io.brrtrouter.load.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Requests at a given rate, whatever becomes of them, over HTTP/1.1. */
final class H2load {
  private final Tool tool = Tool.named("h2load", "nghttp2-client");

  /** How long the requests of each status took, in milliseconds, sorted. */
  record Result(Map<Integer, List<Double>> millis) {

    int count(int status) {
      return millis.getOrDefault(status, List.of()).size();
    }

    double percentile(int status, int percent) {
      List<Double> sorted = millis.getOrDefault(status, List.of());
      return sorted.isEmpty() ? Double.NaN : sorted.get((sorted.size() - 1) * percent / 100);
    }
  }

  /** So many connections, each of which sends so many requests a second for so long. */
  Result run(String url, int connections, int perSecond, int seconds)
      throws IOException, InterruptedException {
    Path log = Files.createTempFile("requests", ".log");
    Files.delete(log);
    try {
      tool.run(
          List.of(
              "--h1",
              "-t1",
              "-c" + connections,
              "--rps=" + perSecond,
              "-n" + connections * perSecond * seconds,
              "--log-file=" + log,
              url));
      return result(Files.readAllLines(log));
    } finally {
      Files.deleteIfExists(log);
    }
  }

  /** Lines of three columns: when it began, the status, and the microseconds it took. */
  private static Result result(List<String> lines) {
    Map<Integer, List<Double>> millis = new TreeMap<>();
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      millis
          .computeIfAbsent(Integer.valueOf(columns[1]), status -> new ArrayList<>())
          .add(Long.parseLong(columns[2]) / 1e3);
    }
    millis.values().forEach(times -> times.sort(null));
    return new Result(millis);
  }
}
