package io.brrtrouter.json;

/** Room that can be given back as a whole, where what was built is dropped. */
final class ReturnedRoom implements TreeRoom {
  private final TreeRoom room;
  private int taken;

  ReturnedRoom(TreeRoom room) {
    this.room = room;
  }

  @Override
  public void take(int bytes) {
    room.take(bytes);
    taken += bytes;
  }

  void giveBack() {
    room.take(-taken);
    taken = 0;
  }
}
