package dev.kerf.analyzer.discover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;

/** A file of a commit. */
record GitBlob(Repository repository, ObjectId id) implements InputLoader {

  @Override
  public byte[] load(int limit) throws IOException {
    try (ObjectReader reader = repository.newObjectReader();
        InputStream in = reader.open(id, Constants.OBJ_BLOB).openStream()) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(32, in.available()));
      out.write(in.readNBytes(limit));
      return out.toByteArray();
    }
  }

  @Override
  public Optional<ContentMark> mark() {
    return Optional.of(ContentMark.ofBlob(id.name()));
  }
}
