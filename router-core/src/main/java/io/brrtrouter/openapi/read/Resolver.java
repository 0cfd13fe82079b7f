package io.brrtrouter.openapi.read;

import io.brrtrouter.json.Pointers;
import io.brrtrouter.openapi.Node;
import io.brrtrouter.openapi.Position;
import io.brrtrouter.openapi.SpecVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what references lead to, in this file and in others. */
final class Resolver {
  private static final int MAX_LENGTH = 4096;
  private static final int MAX_HOPS = 20;

  /** References that pointers may lead over in one reading; hardly any document has one. */
  private static final int MAX_DETOURS = 20_000;

  private final Sources sources;
  private final SpecVersion version;
  private final boolean identities;
  private final Dangling dangling;
  private final Map<String, ResourceIndex> indexes = new HashMap<>();
  private int detours;

  Resolver(Sources sources, SpecVersion version, Problems problems) {
    this.sources = sources;
    this.version = version;
    this.identities = version == SpecVersion.V3_1;
    this.dangling = new Dangling(problems);
  }

  /**
   * What a reference leads to.
   *
   * @param ref as written, {@code other.yaml#/Pet}
   * @param at where it is written
   * @param holder the object it is a member of
   */
  Target resolve(String ref, Position at, Node holder) throws LocatedException {
    if (ref.length() > MAX_LENGTH) {
      throw new LocatedException(
          at, "a reference is longer than " + MAX_LENGTH + " characters", null);
    }
    return resolve(new Ref(ref, at, holder, 0));
  }

  /** The file that a node stands in. */
  SourceFile file(Node node) {
    return sources.named(node.position().file());
  }

  /** The resource that a node belongs to. */
  Resource resource(Node node) {
    return index(file(node)).around(node);
  }

  /** The schemas with this {@code $dynamicAnchor}, in any file read so far. */
  List<Target> dynamicAnchors(String name) {
    List<Target> found = new ArrayList<>();
    for (SourceFile file : List.copyOf(sources.all())) {
      ResourceIndex index = index(file);
      Stream.concat(Stream.of(index.whole()), index.resources().stream())
          .map(resource -> resource.dynamic().get(name))
          .filter(Objects::nonNull)
          .forEach(anchor -> found.add(new Target(file, anchor.pointer(), anchor.node())));
    }
    return found;
  }

  private record Ref(String text, Position at, Node holder, int hops) {
    String location() {
      int hash = text.indexOf('#');
      return hash < 0 ? text : text.substring(0, hash);
    }

    String fragment() {
      return text.indexOf('#') < 0 ? "" : Pointers.fromFragment(text);
    }
  }

  private Target resolve(Ref ref) throws LocatedException {
    SourceFile file = sources.named(ref.at().file());
    Resource scope = index(file).around(ref.holder());
    if (ref.location().isEmpty()) {
      Located near = scope.fragment(ref.fragment());
      return near == null ? inFile(file, ref) : new Target(file, near.pointer(), near.node());
    }
    Target identified = identities ? identified(scope, ref) : null;
    return identified == null ? inFile(other(file, scope, ref), ref) : identified;
  }

  /** Files are looked for beside this one first, then where an {@code $id} says they are. */
  private SourceFile other(SourceFile file, Resource scope, Ref ref) throws LocatedException {
    try {
      return sources.referred(file.place(), ref.location(), ref.at());
    } catch (LocatedException e) {
      if (scope.place().equals(file.place()) || !e.position().equals(ref.at())) {
        throw dangling.file(e, file, ref.text());
      }
      return sources.referred(scope.place(), ref.location(), ref.at());
    }
  }

  /** A schema whose {@code $id} is what the reference names, in any file read so far. */
  private @Nullable Target identified(Resource scope, Ref ref) {
    Place place;
    try {
      place = scope.place().identify(ref.location());
    } catch (IOException e) {
      return null;
    }
    for (SourceFile file : sources.all()) {
      Resource resource = index(file).identified(place);
      Located part = resource == null ? null : resource.fragment(ref.fragment());
      if (part != null) {
        return new Target(file, part.pointer(), part.node());
      }
    }
    return null;
  }

  private ResourceIndex index(SourceFile file) {
    return indexes.computeIfAbsent(file.name(), name -> ResourceIndex.of(file, version));
  }

  private Target inFile(SourceFile file, Ref ref) throws LocatedException {
    String fragment = ref.fragment();
    if (!fragment.isEmpty() && fragment.charAt(0) != '/') {
      Located anchored = identities ? index(file).anchor(fragment) : null;
      if (anchored == null) {
        throw dangling.anchor(ref.text(), ref.at(), file, fragment, identities);
      }
      return new Target(file, anchored.pointer(), anchored.node());
    }
    Target target = new Target(file, "", file.root());
    if (!fragment.isEmpty()) {
      for (String token : fragment.substring(1).split("/", -1)) {
        target = child(target, token, ref);
      }
    }
    return target;
  }

  /** One step of a pointer; through a reference where the way leads over one. */
  private Target child(Target target, String token, Ref ref) throws LocatedException {
    // A space is often written as a plus, as in queries.
    for (String name : List.of(token, token.replace('+', ' '))) {
      Node node = target.node().at("/" + name);
      if (node != null) {
        return new Target(target.file(), target.pointer() + "/" + name, node);
      }
    }
    String next = Nodes.ref(target.node());
    boolean leads = next != null && next.length() <= MAX_LENGTH && ref.hops() < MAX_HOPS;
    if (next == null || !leads || ++detours > MAX_DETOURS) {
      throw dangling.pointer(ref.text(), ref.at(), target, Pointers.unescape(token));
    }
    Position at = target.node().position();
    return child(resolve(new Ref(next, at, target.node(), ref.hops() + 1)), token, ref);
  }
}
