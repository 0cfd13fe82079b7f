package io.brrtrouter.load.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A server in a JVM of its own, whose output goes into a file. Ends with {@link #close}. */
public final class JavaProcess implements AutoCloseable {
  private static final long PATIENCE_MILLIS = 60_000;

  private final Process process;
  private final Path output;

  private JavaProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /** Starts a class of this class path. */
  public static JavaProcess ofClass(
      Class<?> main, List<String> options, Map<String, String> environment) throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    return start(arguments, environment);
  }

  /** Starts an executable jar. */
  public static JavaProcess ofJar(Path jar, List<String> options, Map<String, String> environment)
      throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-jar", jar.toString()));
    return start(arguments, environment);
  }

  private static JavaProcess start(List<String> arguments, Map<String, String> environment)
      throws IOException {
    Path output = Files.createTempFile("measured-", ".log");
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder.redirectOutput(output.toFile());
    return new JavaProcess(builder.start(), output);
  }

  /** The java of this JVM. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Waits until the process has said that it is ready, and answers its port. */
  public int awaitPort() throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (process.isAlive() && System.nanoTime() < end) {
      int port = Ready.port(Files.readString(output));
      if (port > 0) {
        return port;
      }
      Thread.sleep(20);
    }
    throw new IllegalStateException("not ready: " + Files.readString(output));
  }

  /** Waits until the process answers {@code GET /ready} with 200. */
  public void awaitReady(int port) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
    while (!Ports.isReady(port)) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IllegalStateException("not ready: " + Files.readString(output));
      }
      Thread.sleep(2);
    }
  }

  /** The processor time it has taken so far. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** How many bytes live objects take; collects the garbage first. */
  public long liveBytes() throws IOException, InterruptedException {
    Tool jcmd = Tool.at(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    String histogram = jcmd.run(List.of("" + process.pid(), "GC.class_histogram"));
    String total = histogram.substring(histogram.lastIndexOf("Total"));
    return Long.parseLong(total.strip().split("\\s+")[2]);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      Files.deleteIfExists(output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      System.err.println("left behind: " + output + " (" + e.getMessage() + ")");
    }
  }
}
