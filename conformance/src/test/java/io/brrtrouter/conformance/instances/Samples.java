package io.brrtrouter.conformance.instances;

/**
 * Instances of some schemas: valid ones, ones at the edge and mutated ones, as text. The same seed
 * gives the same text. Not safe for concurrent use.
 *
 * <p>Of a hundred, 45 are {@linkplain Instance.Kind#USUAL usual}: what a client that knows the
 * schema sends. Required members are there; of the others none, a fifth, half, most or all, each
 * equally often; now and then members that nobody declared, where they may be. Values are drawn
 * from all that the schema allows: a type or a branch of several with equal chance, texts of the
 * format or pattern, else of usual characters and of odd ones, numbers anywhere between the bounds,
 * a few items or many. Nothing but the depth and the number of values is held down. 25 are the same
 * with one value at the edge of what its schema accepts, and 30 have had something done to them.
 */
public final class Samples {
  private final Maker maker;
  private final Draft draft;

  Samples(Maker maker, Draft draft) {
    this.maker = maker;
    this.draft = draft;
  }

  /** The instance of this seed. */
  public Instance of(long seed) {
    Chance chance = new Chance(seed);
    int kind = chance.below(100);
    draft.begin(chance.of(0, 20, 50, 80, 100), chance.percent(90) ? 40 : 200);
    draft.value(maker, chance, 0);
    if (kind < 45) {
      return new Instance(draft.toBytes(), Instance.Kind.USUAL, "");
    }
    return kind < 70 ? edge(chance) : mutated(chance);
  }

  private Instance mutated(Chance chance) {
    Mutation mutation = chance.of(Mutation.ALL);
    byte[] bytes = mutation.apply(draft, chance);
    String how = mutation.name();
    if (chance.percent(10)) {
      Slip slip = chance.of(Slip.ALL);
      bytes = slip.apply(bytes, chance);
      how += " and " + slip.name();
    }
    return new Instance(bytes, Instance.Kind.MUTATED, how);
  }

  /** One of the values again, at its edge. */
  private Instance edge(Chance chance) {
    int index = chance.below(draft.count());
    Draft other = new Draft();
    other.begin(20, 20);
    draft.maker(index).edge(other, chance);
    byte[] bytes = draft.with(draft.start(index), draft.end(index), other.toBytes());
    return new Instance(bytes, Instance.Kind.EDGE, "edge of value " + index);
  }
}
