package io.brrtrouter.test;

import io.brrtrouter.http.Problem;
import io.brrtrouter.http.Rejection;
import io.brrtrouter.http.Status;
import io.brrtrouter.operation.BinaryContent;
import io.brrtrouter.operation.Call;
import io.brrtrouter.operation.EventStream;
import io.brrtrouter.operation.SecuredCall;
import io.brrtrouter.security.ApiKeyAuthenticator;
import io.brrtrouter.security.BasicAuthenticator;
import io.brrtrouter.server.RouterServer;
import io.brrtrouter.server.RouterServerBuilder;
import io.brrtrouter.test.notes.AddNote;
import io.brrtrouter.test.notes.ChangeNote;
import io.brrtrouter.test.notes.FilesController;
import io.brrtrouter.test.notes.FindNotes;
import io.brrtrouter.test.notes.GetNote;
import io.brrtrouter.test.notes.GetPlace;
import io.brrtrouter.test.notes.Listen;
import io.brrtrouter.test.notes.Note;
import io.brrtrouter.test.notes.NotesController;
import io.brrtrouter.test.notes.NotesRegistry;
import io.brrtrouter.test.notes.PutFile;
import io.brrtrouter.test.notes.RemoveNote;
import io.brrtrouter.test.notes.Text;
import io.brrtrouter.test.notes.UploadFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A service that mostly answers what it was asked, and goes wrong on request. */
final class Notes implements NotesController, FilesController {
  /** The note of this id violates the document. */
  static final long WRONG = 900;

  /** Asking for this note throws. */
  static final long THROWING = 901;

  /** Asking for this note throws what is mapped to a problem. */
  static final long MAPPED = 902;

  private final Map<Long, Note> notes = new ConcurrentHashMap<>();
  private final AtomicLong ids = new AtomicLong();
  volatile EventStream opened = EventStream.open();

  static RouterServerBuilder service() {
    return new Notes().server();
  }

  RouterServerBuilder server() {
    return RouterServer.builder()
        .api(NotesRegistry.of(this, this))
        .authenticator("key", ApiKeyAuthenticator.of(Map.of("the-key", "tester")))
        .authenticator(
            "login", new BasicAuthenticator((user, given) -> given.equals("right") ? user : null))
        .problem(
            ArithmeticException.class, e -> Problem.of(Status.of(409)).withDetail("It is mapped."))
        .bridgeLogging(false);
  }

  @Override
  public AddNote.Response addNote(AddNote.Request request, Call call) {
    var asked = request.body();
    long id = ids.incrementAndGet();
    Note note = new Note(id, asked.title(), asked.content(), asked.due());
    notes.put(id, note);
    return new AddNote.Response.Created("/notes/" + id, note);
  }

  @Override
  public GetNote.Response getNote(GetNote.Request request, Call call) {
    if (request.id() == WRONG) {
      return new GetNote.Response.Ok(new Note(WRONG, "", new Text("text", "x"), null));
    }
    if (request.id() == THROWING) {
      throw new IllegalStateException("the shelf is empty");
    }
    if (request.id() == MAPPED) {
      throw new ArithmeticException("divided by nothing");
    }
    Note note = notes.get(request.id());
    if (note == null) {
      throw Rejection.of(Status.NOT_FOUND, "There is no note " + request.id() + ".");
    }
    return new GetNote.Response.Ok(note);
  }

  @Override
  public FindNotes.Response findNotes(FindNotes.Request request, Call call) {
    return new FindNotes.Response.Ok(
        List.of(
            "tags " + request.tags(),
            "filter " + request.filter(),
            "limit " + request.limit(),
            "trace " + request.xTrace(),
            "session " + request.session()));
  }

  @Override
  public ChangeNote.Response changeNote(ChangeNote.Request request, Call call) {
    return new ChangeNote.Response.Ok(request.body().toString());
  }

  @Override
  public RemoveNote.Response removeNote(RemoveNote.Request request, SecuredCall call) {
    return new RemoveNote.Response.NoContent();
  }

  @Override
  public GetPlace.Response getPlace(GetPlace.Request request, Call call) {
    return new GetPlace.Response.Ok(request.place() + " " + request.position());
  }

  @Override
  public PutFile.Response putFile(PutFile.Request request, Call call) throws Exception {
    if (request.path().equals("broken")) {
      return new PutFile.Response.Ok(broken());
    }
    byte[] path = (request.path() + ":").getBytes(StandardCharsets.UTF_8);
    byte[] sent = request.body().readAllBytes();
    byte[] both = Arrays.copyOf(path, path.length + sent.length);
    System.arraycopy(sent, 0, both, path.length, sent.length);
    return new PutFile.Response.Ok(BinaryContent.of(both));
  }

  private static BinaryContent broken() {
    return out -> {
      out.write(new byte[100_000]);
      throw new IOException("the disk is gone");
    };
  }

  @Override
  public UploadFile.Response uploadFile(UploadFile.Request request, Call call) throws Exception {
    var sent = request.body();
    byte[] file = sent.file().stream().readAllBytes();
    return new UploadFile.Response.Ok(
        sent.file().filename()
            + " "
            + Arrays.toString(file)
            + " "
            + sent.caption()
            + sent.sizes()
            + (sent.more() == null ? "" : sent.more().size()));
  }

  @Override
  public Listen.Response listen(Listen.Request request, Call call) throws Exception {
    EventStream events = EventStream.open();
    Integer count = request.count();
    for (int i = 1; count != null && i <= count; i++) {
      events.send(new EventStream.Event("tick", Integer.toString(i), "one\ntwo"));
    }
    if (count == null) {
      events.send(EventStream.Event.of("first"));
    } else {
      events.close();
    }
    opened = events;
    return new Listen.Response.Ok(events);
  }
}
