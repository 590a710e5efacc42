package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.GateResult;
import java.io.IOException;
import java.io.OutputStream;

/** The verdict as it is, for scripts. */
final class GateJson implements GateWriter {

  @Override
  public String format() {
    return "json";
  }

  @Override
  public void write(GateResult result, OutputStream stream) throws IOException {
    RecordJson.write(result, stream);
  }
}
