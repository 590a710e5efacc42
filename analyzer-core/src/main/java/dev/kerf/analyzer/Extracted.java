package dev.kerf.analyzer;

import dev.kerf.analyzer.boundary.InlineExemptions;
import dev.kerf.analyzer.cache.CacheFolder;
import dev.kerf.analyzer.codebase.UnreadLanguage;
import dev.kerf.analyzer.connect.Connector;
import dev.kerf.analyzer.discover.Input;
import dev.kerf.analyzer.discover.InputCount;
import dev.kerf.analyzer.discover.InputKind;
import dev.kerf.analyzer.discover.InputRole;
import dev.kerf.analyzer.discover.LeftOut;
import dev.kerf.analyzer.discover.RoleReason;
import dev.kerf.analyzer.discover.Workspace;
import dev.kerf.analyzer.extract.FactExtractor;
import dev.kerf.analyzer.extract.bytecode.code.ClassFileExtractor;
import dev.kerf.analyzer.extract.script.AvroSchemaExtractor;
import dev.kerf.analyzer.extract.script.PropertiesExtractor;
import dev.kerf.analyzer.extract.script.ProtobufExtractor;
import dev.kerf.analyzer.extract.script.SqlScriptExtractor;
import dev.kerf.analyzer.extract.script.StringTemplateExtractor;
import dev.kerf.analyzer.extract.script.YamlExtractor;
import dev.kerf.analyzer.extract.source.JavaSourceExtractor;
import dev.kerf.analyzer.extract.xml.XmlExtractor;
import dev.kerf.analyzer.fact.CompilationUnitStated;
import dev.kerf.analyzer.fact.Fact;
import dev.kerf.analyzer.model.Diagnostic;
import dev.kerf.analyzer.parallel.Parallel;
import dev.kerf.analyzer.signature.Generation;
import dev.kerf.analyzer.signature.SignatureIndex;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts of every main input of a workspace.
 *
 * @param beside generated and vendored sources: not part of the application, but their types are
 *     known by them
 */
record Extracted(
    Workspace workspace, List<InputReading.ReadInput> inputs, List<InputReading.ReadInput> beside) {

  /** What people count: code and scripts. Nobody misses a test's properties file. */
  private static final Set<InputKind> COUNTED = EnumSet.of(InputKind.JAVA_SOURCE, InputKind.SQL);

  /** Counted as well, but for what a build leaves behind: it is there or not, by machine. */
  private static final Set<InputKind> COMPILED =
      EnumSet.of(InputKind.CLASS_FILE, InputKind.ARCHIVE);

  /** Left out because the user says so: there every kind is told. */
  private static final Set<RoleReason> BY_USER =
      EnumSet.of(
          RoleReason.EXCLUDED,
          RoleReason.NOT_INCLUDED,
          RoleReason.CONFIGURED_GENERATED,
          RoleReason.CONFIGURED_VENDORED);

  private static final String UNREADABLE = "unreadable";

  /**
   * @param cache where the hashes of what is read are remembered
   */
  static Extracted from(
      Workspace workspace,
      InputReading reading,
      Optional<CacheFolder> cache,
      Parallel parallel,
      Progress progress) {
    List<Input> main = mainInputs(workspace);
    List<Input> beside = inputsBeside(workspace);
    progress.stage("read", main.size() + beside.size());
    try (FirstLook look = FirstLook.with(cache)) {
      Function<Input, InputReading.ReadInput> noted = input -> look.noting(input, reading::read);
      return new Extracted(
          workspace,
          read(main, noted, parallel, progress),
          read(beside, noted, parallel, progress));
    }
  }

  /** Likewise, of inputs that were looked at before. */
  static Extracted from(Glances seen, InputReading reading, Parallel parallel, Progress progress) {
    progress.stage("read", seen.main().size() + seen.beside().size());
    return new Extracted(
        seen.workspace(),
        read(seen.main(), reading::read, parallel, progress),
        read(seen.beside(), reading::read, parallel, progress));
  }

  /** A first look at all that would be read. */
  record Glances(
      Workspace workspace, List<InputReading.Glance> main, List<InputReading.Glance> beside) {

    static Glances at(Workspace workspace, Optional<CacheFolder> cache, Parallel parallel) {
      try (FirstLook look = FirstLook.with(cache)) {
        return new Glances(
            workspace,
            parallel.map(mainInputs(workspace), look::at),
            parallel.map(inputsBeside(workspace), look::at));
      }
    }

    /** The hashes of all contents, by path. */
    Map<String, String> hashes() {
      Map<String, String> out = new HashMap<>();
      Stream.concat(main.stream(), beside.stream())
          .forEach(seen -> out.put(seen.input().path(), seen.hash().orElse(UNREADABLE)));
      return out;
    }
  }

  private static List<Input> mainInputs(Workspace workspace) {
    Set<InputKind> read = extractors().keySet();
    return workspace.inputs(InputRole.MAIN).stream()
        .filter(input -> read.contains(input.kind()))
        .toList();
  }

  private static List<Input> inputsBeside(Workspace workspace) {
    return Stream.of(InputRole.GENERATED, InputRole.VENDORED)
        .flatMap(role -> workspace.inputs(role, InputKind.JAVA_SOURCE).stream())
        .toList();
  }

  /** The hashes of all that was read, by path. */
  Map<String, String> hashes() {
    Map<String, String> out = new HashMap<>();
    Stream.concat(inputs.stream(), beside.stream())
        .forEach(read -> out.put(read.input().path(), read.hash().orElse(UNREADABLE)));
    return out;
  }

  private static <T> List<InputReading.ReadInput> read(
      List<T> inputs,
      Function<T, InputReading.ReadInput> reading,
      Parallel parallel,
      Progress progress) {
    return parallel.map(
        inputs,
        input -> {
          InputReading.ReadInput read = reading.apply(input);
          progress.step();
          return read;
        });
  }

  static Map<InputKind, FactExtractor> extractors() {
    Map<InputKind, FactExtractor> out = new EnumMap<>(InputKind.class);
    out.put(InputKind.JAVA_SOURCE, new JavaSourceExtractor());
    out.put(InputKind.CLASS_FILE, new ClassFileExtractor());
    out.put(InputKind.XML, new XmlExtractor());
    out.put(InputKind.SQL, new SqlScriptExtractor());
    out.put(InputKind.TEMPLATES, new StringTemplateExtractor());
    out.put(InputKind.PROPERTIES, new PropertiesExtractor());
    out.put(InputKind.YAML, new YamlExtractor());
    // JSON is YAML, and Liquibase reads it as such.
    out.put(InputKind.JSON, new YamlExtractor());
    out.put(InputKind.PROTOBUF, new ProtobufExtractor());
    out.put(InputKind.AVRO, new AvroSchemaExtractor());
    return out;
  }

  /** The shipped signatures, those first that go with what the sources import. */
  SignatureIndex signatures() {
    List<String> imports = new ArrayList<>();
    for (InputReading.ReadInput read : inputs) {
      for (Fact fact : read.facts()) {
        if (fact instanceof CompilationUnitStated unit) {
          imports.addAll(MentionedNames.of(unit));
        }
      }
    }
    return SignatureIndex.shipped(Generation.of(imports));
  }

  /** The paths of inputs that state nothing because something is wrong with them. */
  SortedSet<String> failed() {
    return inputs.stream()
        .filter(InputReading.ReadInput::failed)
        .map(read -> read.input().path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What comments say to the gate, by path. */
  List<InlineExemptions.Remark> remarks() {
    return inputs.stream().flatMap(read -> read.remarks().stream()).toList();
  }

  /** What the report says of the reading. */
  Connector.Reading reading(List<Diagnostic> ofResolving) {
    List<Diagnostic> diagnostics =
        Stream.of(
                workspace.diagnostics().stream(),
                inputs.stream().flatMap(input -> input.diagnostics().stream()),
                ofResolving.stream())
            .flatMap(stream -> stream)
            .sorted()
            .toList();
    return new Connector.Reading(
        workspace.title(),
        filesByKind(),
        leftOut(),
        unreadLanguages(),
        failed().size(),
        diagnostics);
  }

  private SortedMap<String, Integer> filesByKind() {
    SortedMap<String, Integer> out = new TreeMap<>();
    for (InputReading.ReadInput read : inputs) {
      out.merge(word(read.input().kind()), 1, Integer::sum);
    }
    return out;
  }

  private static String word(InputKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Code that does not count, by the rule that left it out. */
  private SortedMap<String, Integer> leftOut() {
    SortedMap<String, Integer> out = new TreeMap<>();
    for (InputCount count : workspace.counts()) {
      if (count.role() != InputRole.MAIN && isCounted(count)) {
        String reason =
            count.role().name().toLowerCase(Locale.ROOT) + ": " + count.reason().sentence();
        out.merge(reason, count.files(), Integer::sum);
      }
    }
    for (LeftOut left : workspace.leftOut()) {
      if (left.reason() != LeftOut.Reason.HIDDEN_FOLDER) {
        out.merge("not looked into: " + left.reason().sentence(), 1, Integer::sum);
      }
    }
    return out;
  }

  private static boolean isCounted(InputCount count) {
    return BY_USER.contains(count.reason())
        || COUNTED.contains(count.kind())
        || COMPILED.contains(count.kind()) && count.reason() != RoleReason.BUILD_OUTPUT;
  }

  /** An empty file is nothing that anybody misses. */
  private List<UnreadLanguage> unreadLanguages() {
    return workspace.foreignSources().stream()
        .filter(foreign -> foreign.lines() > 0)
        .map(
            foreign ->
                new UnreadLanguage(
                    foreign.language().title(),
                    Math.toIntExact(foreign.lines()),
                    foreign.language().isCompiledToClassFiles()))
        .toList();
  }
}
