import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The floor of reading class files: ASM shows every part of every class to somebody who does nothing. */
public final class VisitOnly {

  public static void main(String[] jars) throws IOException {
    int classes = 0;
    for (String jar : jars) {
      try (JarFile file = new JarFile(jar)) {
        for (Enumeration<JarEntry> all = file.entries(); all.hasMoreElements(); ) {
          JarEntry entry = all.nextElement();
          if (entry.getName().endsWith(".class") && !entry.getName().startsWith("META-INF/")) {
            try (InputStream in = file.getInputStream(entry)) {
              new ClassReader(in.readAllBytes()).accept(new Everything(), ClassReader.SKIP_FRAMES);
              classes++;
            }
          }
        }
      }
    }
    System.out.println(classes + " classes");
  }

  private static final AnnotationVisitor ANNOTATIONS = new AnnotationVisitor(Opcodes.ASM9) {};
  private static final MethodVisitor METHODS =
      new MethodVisitor(Opcodes.ASM9) {
        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
          return ANNOTATIONS;
        }
      };
  private static final FieldVisitor FIELDS = new FieldVisitor(Opcodes.ASM9) {};

  private static final class Everything extends ClassVisitor {
    Everything() {
      super(Opcodes.ASM9);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      return METHODS;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      return FIELDS;
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
      return ANNOTATIONS;
    }
  }
}
