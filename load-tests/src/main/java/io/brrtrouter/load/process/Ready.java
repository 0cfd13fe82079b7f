package io.brrtrouter.load.process;

/** How a server tells the process that started it that it is ready, and where. */
public final class Ready {
  private static final String MARK = "READY ";

  private Ready() {}

  /** Says that this process listens on this port. */
  public static void tell(int port) {
    System.out.println(MARK + port);
    System.out.flush();
  }

  /** The port that the output of a process names; -1 as long as it names none. */
  static int port(String output) {
    int mark = output.indexOf(MARK);
    int end = mark < 0 ? -1 : output.indexOf('\n', mark);
    return end < 0 ? -1 : Integer.parseInt(output.substring(mark + MARK.length(), end).strip());
  }
}
