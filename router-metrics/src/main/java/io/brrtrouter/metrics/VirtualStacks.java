package io.brrtrouter.metrics;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** What the stack of a virtual thread may grow to: the JVM's size for platform threads. */
final class VirtualStacks {
  private static final long USUAL_BYTES = 1 << 20;

  private VirtualStacks() {}

  static long usableBytes() {
    HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    long kibibytes =
        jvm == null ? 0 : Long.parseLong(jvm.getVMOption("ThreadStackSize").getValue());
    return kibibytes > 0 ? kibibytes << 10 : USUAL_BYTES;
  }
}
