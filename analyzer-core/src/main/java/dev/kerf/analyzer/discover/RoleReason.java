package dev.kerf.analyzer.discover;

/** Why an input has its role: one constant for each rule that can decide. */
public enum RoleReason {
  MAIN_SOURCE_SET(InputRole.MAIN, "lies in a main source set (src/main)"),
  DECLARED_SOURCES(InputRole.MAIN, "lies in a source folder that the build file names"),
  PACKAGE_ROOT(InputRole.MAIN, "lies in a source folder recognised by its package declarations"),
  NO_OTHER_ROLE(InputRole.MAIN, "lies outside source folders, and nothing says it is not used"),
  ONLY_SAMPLES(InputRole.MAIN, "lies in a samples folder, but there is no other code"),
  CONFIGURED_SOURCES(InputRole.MAIN, "lies in a source root that kerf.yml names"),
  NAMED_SCHEMA(InputRole.MAIN, "is a schema that the user named"),
  CLASS_FOLDER(InputRole.MAIN, "lies in a folder of class files that is read as the application"),
  TEST_SOURCE_SET(InputRole.TEST, "lies in a test source set (src/test, src/integrationTest ...)"),
  DECLARED_TESTS(InputRole.TEST, "lies in a test folder that the build file names"),
  TEST_FOLDER(InputRole.TEST, "lies in a folder named for tests"),
  TEST_CLASS(InputRole.TEST, "is named like a test and imports a test framework"),
  TEST_BESIDE_CODE(
      InputRole.TEST, "is named for tests, or its package is, and uses a test framework or a test"),
  TEST_SUPPORT_MODULE(
      InputRole.TEST, "belongs to a module named for tests whose code imports a test framework"),
  BUILD_OUTPUT(InputRole.GENERATED, "lies in the output folder of a build"),
  COMPILED(InputRole.GENERATED, "is a class file beside the sources that are read"),
  OTHER_RELEASE(
      InputRole.GENERATED, "is the class of another Java release (META-INF/versions of a jar)"),
  COPIED_CLASS(
      InputRole.GENERATED, "is a class file that its module has twice, as in an unpacked archive"),
  GENERATED_FOLDER(InputRole.GENERATED, "lies in a folder named for generated code"),
  GENERATED_HEADER(InputRole.GENERATED, "says in its head comment that a tool wrote it"),
  GENERATED_ANNOTATION(InputRole.GENERATED, "carries @Generated on its type"),
  CONFIGURED_GENERATED(InputRole.GENERATED, "matches 'generated' of kerf.yml"),
  VENDOR_FOLDER(InputRole.VENDORED, "lies in a folder named for third-party code"),
  LIBRARY(InputRole.VENDORED, "is an archive inside the repository, taken as a library"),
  CONFIGURED_VENDORED(InputRole.VENDORED, "matches 'vendored' of kerf.yml"),
  EXCLUDED(InputRole.AUXILIARY, "matches 'exclude' of kerf.yml"),
  NOT_INCLUDED(InputRole.AUXILIARY, "matches nothing of 'include' of kerf.yml"),
  KERFS_OWN(InputRole.AUXILIARY, "is a file of Kerf's own"),
  NOT_ASKED_FOR(InputRole.AUXILIARY, "is source, and class files were asked for (--from bytecode)"),
  MISPLACED_CLASS(
      InputRole.AUXILIARY, "is a class file in a folder that is not that of its package"),
  BUILD_LOGIC(InputRole.AUXILIARY, "is part of the build's own logic (buildSrc)"),
  SAMPLE_FOLDER(InputRole.AUXILIARY, "lies in a folder named for samples or documentation"),
  TEMPLATE(InputRole.AUXILIARY, "is a source file among resources: a template, never compiled"),
  CHART_TEMPLATE(
      InputRole.AUXILIARY, "is a template of a Helm chart, YAML only once it is filled in");

  private final InputRole role;
  private final String sentence;

  RoleReason(InputRole role, String sentence) {
    this.role = role;
    this.sentence = sentence;
  }

  /** The role that this rule gives. */
  public InputRole role() {
    return role;
  }

  /** Completes "this input ...", for a report. */
  public String sentence() {
    return sentence;
  }
}
