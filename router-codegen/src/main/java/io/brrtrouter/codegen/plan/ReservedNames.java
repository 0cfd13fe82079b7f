package io.brrtrouter.codegen.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names that generated types must not take, because a reader or a compiler would mistake them. */
final class ReservedNames {
  /** Types of {@code java.lang}, and those that generated code uses everywhere. */
  static final Set<String> TYPES =
      words(
          """
          AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException
          ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte
          CharSequence Character Class ClassCastException ClassCircularityError ClassFormatError
          ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException Cloneable
          Comparable Compiler Deprecated Double Enum EnumConstantNotPresentException Error
          Exception ExceptionInInitializerError Float FunctionalInterface IO IllegalAccessError
          IllegalAccessException IllegalArgumentException IllegalCallerException
          IllegalMonitorStateException IllegalStateException IllegalThreadStateException
          IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal
          InstantiationError InstantiationException Integer InternalError InterruptedException
          Iterable LayerInstantiationException LinkageError Long MatchException Math Module
          ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError
          NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException
          Number NumberFormatException Object OutOfMemoryError Override Package Process
          ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable
          Runtime RuntimeException RuntimePermission SafeVarargs ScopedValue SecurityException
          SecurityManager Short StableValue StackOverflowError StackTraceElement StackWalker
          StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException
          StringTemplate SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal
          Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError
          UnsupportedClassVersionError UnsupportedOperationException VerifyError
          VirtualMachineError Void WrongThreadException
          Body Call JsonGenerator JsonNode List Map Nullable Request Response SecuredCall Values
          """);

  /** The variants of responses, which are nested in the contract of an operation. */
  static final Set<String> RESPONSES =
      words("Body Request Response " + String.join(" ", ResponseNames.all()));

  /** What Windows keeps for devices; case does not matter. */
  private static final Set<String> DEVICES =
      words(
          """
          con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9
          lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9
          """);

  private ReservedNames() {}

  /** Whether a type must not be called this. */
  static boolean isType(String name) {
    return TYPES.contains(name) || DEVICES.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
