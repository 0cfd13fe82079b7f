package golden.mappings;

import io.brrtrouter.json.Conversion;

/** Grades are constants of another name. */
public final class GradeConversion implements Conversion<Level, Grade> {

  @Override
  public Grade read(Level value) {
    return Grade.valueOf(value.name());
  }

  @Override
  public Level write(Grade value) {
    return Level.valueOf(value.name());
  }
}
