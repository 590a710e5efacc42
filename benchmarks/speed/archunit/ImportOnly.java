import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** What ArchUnit reads before any rule is asked: its import of all classes, and nothing else. */
public final class ImportOnly {

  public static void main(String[] paths) throws IOException {
    List<JarFile> jars = new ArrayList<>();
    for (String path : paths) {
      jars.add(new JarFile(path));
    }
    JavaClasses classes = new ClassFileImporter().importJars(jars);
    long dependencies =
        classes.stream().mapToLong(type -> type.getDirectDependenciesFromSelf().size()).sum();
    System.out.println(classes.size() + " classes, " + dependencies + " dependencies");
  }
}
