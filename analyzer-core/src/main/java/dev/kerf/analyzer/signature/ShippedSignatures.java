package dev.kerf.analyzer.signature;

import dev.kerf.analyzer.fact.TypeDeclared;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.signature.codec.SignaturePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The signatures inside Kerf: two shelves, the JDK before the libraries. Opening reads the two
 * listings; a part is loaded when a type of one of its packages is first asked for.
 */
final class ShippedSignatures implements SignatureIndex {

  private static final List<String> SHELVES = List.of("jdk/");

  private final List<SignatureSource> sources;
  private final Map<String, List<Part>> partsByPackage;

  /** Only what was found: names that nobody has are asked for in endless variety. */
  private final Map<TypeName, TypeDeclared> decoded = new ConcurrentHashMap<>();

  private ShippedSignatures(List<SignatureSource> sources, Map<String, List<Part>> byPackage) {
    this.sources = sources;
    this.partsByPackage = byPackage;
  }

  /** Opened when first asked for, once. */
  private static final class Holder {
    static final ShippedSignatures INSTANCE = open();
  }

  static ShippedSignatures instance() {
    return Holder.INSTANCE;
  }

  private static ShippedSignatures open() {
    List<SignatureSource> sources = new ArrayList<>();
    Map<String, List<Part>> byPackage = new HashMap<>();
    for (String shelf : SHELVES) {
      SignatureListing listing =
          SignatureListing.parse(
              new String(resource(shelf + SignatureListing.FILE_NAME), StandardCharsets.UTF_8));
      sources.addAll(listing.sources());
      for (SignatureListing.Part listed : listing.parts()) {
        Part part = new Part(shelf + listed.fileName());
        for (String name : listed.packages()) {
          byPackage.computeIfAbsent(name, key -> new ArrayList<>(1)).add(part);
        }
      }
    }
    return new ShippedSignatures(sources.stream().sorted().toList(), byPackage);
  }

  @Override
  public Optional<TypeDeclared> find(TypeName name) {
    TypeDeclared known = decoded.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TypeDeclared> found =
        parts(name.packageName()).flatMap(part -> part.get().find(name).stream()).findFirst();
    found.ifPresent(type -> decoded.put(name, type));
    return found;
  }

  @Override
  public boolean contains(TypeName name) {
    return decoded.containsKey(name)
        || parts(name.packageName()).anyMatch(part -> part.get().contains(name));
  }

  @Override
  public boolean hasPackage(String packageName) {
    return partsByPackage.containsKey(packageName);
  }

  @Override
  public List<SignatureSource> sources() {
    return sources;
  }

  private Stream<Part> parts(String packageName) {
    return partsByPackage.getOrDefault(packageName, List.of()).stream();
  }

  private static byte[] resource(String name) {
    try (InputStream in = ShippedSignatures.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "signatures are missing from this build of Kerf: "
                + name
                + "; run mvn process-classes");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A part that is loaded when first needed. */
  private static final class Part {

    private final String resource;
    private volatile SignaturePart loaded;

    Part(String resource) {
      this.resource = resource;
    }

    SignaturePart get() {
      SignaturePart part = loaded;
      if (part == null) {
        synchronized (this) {
          part = loaded;
          if (part == null) {
            part = SignaturePart.open(resource(resource));
            loaded = part;
          }
        }
      }
      return part;
    }
  }
}
