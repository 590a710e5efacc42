package dev.kerf.analyzer;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;
import java.util.stream.Collectors;

/** Names what reaches past its arguments: the clock, chance, the host's defaults, the process. */
final class AmbientAccess {

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.nanoTime()",
          "java.util.Date.<init>()",
          "java.util.Calendar.getInstance()",
          "java.time.Clock.systemUTC()",
          "java.time.Clock.systemDefaultZone()");

  private static final Set<String> CHANCE =
      Set.of(
          "java.lang.Math.random()",
          "java.util.Random.<init>()",
          "java.util.SplittableRandom.<init>()",
          "java.util.UUID.randomUUID()",
          "java.util.Collections.shuffle(java.util.List)",
          "java.util.concurrent.ThreadLocalRandom.current()",
          "java.security.SecureRandom.<init>()",
          "java.lang.System.identityHashCode(java.lang.Object)");

  private static final Set<String> DEFAULTS_OF_THE_HOST =
      Set.of(
          "java.util.Locale.getDefault()",
          "java.nio.charset.Charset.defaultCharset()",
          "java.time.ZoneId.systemDefault()",
          "java.util.TimeZone.getDefault()",
          "java.lang.String.toLowerCase()",
          "java.lang.String.toUpperCase()",
          "java.lang.String.getBytes()",
          "java.lang.String.<init>([B)",
          "java.lang.String.<init>([B, int, int)",
          "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
          "java.lang.String.formatted([Ljava.lang.Object;)",
          "java.io.ByteArrayOutputStream.toString()",
          "java.io.FileReader.<init>(java.io.File)",
          "java.io.FileReader.<init>(java.lang.String)",
          "java.io.FileWriter.<init>(java.io.File)",
          "java.io.FileWriter.<init>(java.lang.String)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.util.Scanner.<init>(java.io.InputStream)",
          "java.text.Collator.getInstance()",
          "java.text.NumberFormat.getInstance()");

  private static final Set<String> PROCESS =
      Set.of(
          "java.lang.System.out",
          "java.lang.System.err",
          "java.lang.System.exit(int)",
          "java.lang.Runtime.exit(int)",
          "java.lang.Runtime.halt(int)",
          "java.lang.Throwable.printStackTrace()");

  private AmbientAccess() {}

  static DescribedPredicate<JavaAccess<?>> isAmbient() {
    return DescribedPredicate.describe(
        "asks the clock, chance or a default of the host",
        access -> {
          String target = nameOf(access);
          return CLOCKS.contains(target)
              || CHANCE.contains(target)
              || DEFAULTS_OF_THE_HOST.contains(target)
              || isNow(access);
        });
  }

  static DescribedPredicate<JavaAccess<?>> isProcessWide() {
    return DescribedPredicate.describe(
        "prints or ends the process", access -> PROCESS.contains(nameOf(access)));
  }

  /** {@code Instant.now()}, {@code LocalDate.now(zone)} and their like; a given Clock is fine. */
  private static boolean isNow(JavaAccess<?> access) {
    return access.getTargetOwner().getPackageName().equals("java.time")
        && access.getTarget().getName().equals("now")
        && !nameOf(access).endsWith("(java.time.Clock)");
  }

  private static String nameOf(JavaAccess<?> access) {
    AccessTarget target = access.getTarget();
    String name = access.getTargetOwner().getName() + "." + target.getName();
    return target instanceof AccessTarget.CodeUnitAccessTarget code
        ? name
            + code.getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .collect(Collectors.joining(", ", "(", ")"))
        : name;
  }
}
