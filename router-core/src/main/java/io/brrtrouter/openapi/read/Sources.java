package io.brrtrouter.openapi.read;

import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files of one reading: each is read once, whoever refers to it. */
final class Sources implements AutoCloseable {
  private static final int CHUNK = 8192;

  /** How the names of files end whose lines may be shown. */
  private static final List<String> DOCUMENTS = List.of(".yaml", ".yml", ".json");

  private final RefFolders folders;
  private final RemoteFiles remote;
  private final Problems problems;
  private final Budget budget = new Budget();
  private final Map<String, Opened> opened = new HashMap<>();
  private final Map<String, SourceFile> byName = new LinkedHashMap<>();
  private final Map<String, SourceText> texts = new HashMap<>();

  /** A file, or why there is none. */
  private record Opened(@Nullable SourceFile file, @Nullable LocatedException failure) {}

  Sources(RefFolders folders, Set<String> allowedHosts, Problems problems) {
    this.folders = folders;
    this.problems = problems;
    this.remote = new RemoteFiles(allowedHosts);
  }

  /** The file of this name in positions. */
  SourceFile named(String name) {
    return Objects.requireNonNull(byName.get(name));
  }

  /** The document itself. */
  SourceFile entry(Path path) throws LocatedException {
    folders.allowAround(path);
    return open(new Place.Local(path), new Position(path.toString(), 1, 1));
  }

  /** The document itself, from its text. */
  SourceFile entry(String name, String text) throws LocatedException {
    SourceText source = SourceText.of(name, text);
    texts.put(name, source);
    Place.Local place = Place.Local.of(name);
    folders.allowAround(place.path());
    return parsed(source, place);
  }

  /** The file that a reference at this position names, without its fragment. */
  SourceFile referred(Place from, String reference, Position at) throws LocatedException {
    try {
      SourceFile file = open(from.resolve(reference), at);
      if (Nodes.text(file.root()) != null) {
        throw new LocatedException(
            at, "'" + file.name() + "' is no part of a document: it is a text", null);
      }
      return file;
    } catch (IOException e) {
      throw new LocatedException(at, String.valueOf(e.getMessage()), null);
    }
  }

  private SourceFile open(Place place, Position at) throws LocatedException {
    Opened known = opened.get(place.key());
    if (known == null) {
      try {
        return parsed(load(place, at), place);
      } catch (LocatedException e) {
        opened.put(place.key(), new Opened(null, e));
        throw e;
      }
    }
    if (known.file() != null) {
      return known.file();
    }
    // What is wrong inside a file is said once, in the file; that it cannot be had, at each use.
    LocatedException failure = Objects.requireNonNull(known.failure());
    boolean inside = failure.position().file().equals(place.name());
    throw inside ? failure : new LocatedException(at, failure.sentence(), failure.remedy());
  }

  private SourceFile parsed(SourceText source, Place place) throws LocatedException {
    budget.characters(source.text().length(), new Position(source.file(), 1, 1));
    SourceFile file = new SourceFile(source, place, tree(source));
    opened.put(place.key(), new Opened(file, null));
    byName.put(source.file(), file);
    return file;
  }

  /** Of a file that may be anything, no line is shown to tell that it is not YAML. */
  private Node tree(SourceText source) throws LocatedException {
    try {
      return TextParser.parse(source, budget);
    } catch (LocatedException e) {
      if (!opened.isEmpty() && DOCUMENTS.stream().noneMatch(source.file()::endsWith)) {
        texts.remove(source.file());
      }
      throw e;
    }
  }

  private SourceText load(Place place, Position at) throws LocatedException {
    try {
      byte[] bytes =
          switch (place) {
            case Place.Local local -> bytes(local.path());
            case Place.Remote url -> bytes(url.uri());
            case Place.Named name -> throw new IOException("there is no file of that name");
          };
      SourceText source = SourceText.decode(place.name(), bytes, problems);
      texts.put(place.name(), source);
      return source;
    } catch (RemoteFiles.NotAllowedException e) {
      throw new LocatedException(
          at,
          "'" + place.name() + "' is not read: " + e.getMessage(),
          "Add '" + e.host() + "' to BRRTR_ALLOWED_REF_HOSTS, or keep a copy of the file here.");
    } catch (RefFolders.NotAllowedException e) {
      throw new LocatedException(
          at,
          "'" + place.name() + "' is not read: " + e.getMessage(),
          "Allow '"
              + e.folder()
              + "' with --ref-folders, or refFolders of the Maven plugin; or keep a copy of the"
              + " file here.");
    } catch (IOException e) {
      throw new LocatedException(
          at, "'" + place.name() + "' cannot be read: " + e.getMessage(), null);
    }
  }

  private byte[] bytes(URI uri) throws IOException {
    byte[] known = Metaschemas.file(uri);
    return known != null ? known : remote.fetch(uri, Budget.MAX_CHARACTERS);
  }

  /** Only of files: a device or a pipe may have no end. */
  private byte[] bytes(Path named) throws IOException {
    Path path = folders.check(named);
    if (!Files.isRegularFile(path)) {
      throw new IOException("it is not a file");
    }
    if (Files.size(path) > Budget.MAX_CHARACTERS) {
      throw new IOException("it is larger than " + Budget.MAX_CHARACTERS + " bytes");
    }
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(Budget.MAX_CHARACTERS + CHUNK);
    }
  }

  /** Every file read so far, the document first. */
  List<String> files() {
    return new ArrayList<>(byName.keySet());
  }

  Collection<SourceFile> all() {
    return byName.values();
  }

  /** The text of a file, if it could be decoded. */
  @Nullable SourceText text(String file) {
    return texts.get(file);
  }

  @Override
  public void close() {
    remote.close();
  }
}
