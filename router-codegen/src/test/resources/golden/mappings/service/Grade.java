package golden.mappings;

/** How high it is. */
public enum Grade {
  LOW,
  HIGH
}
