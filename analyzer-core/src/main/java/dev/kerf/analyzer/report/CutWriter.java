package dev.kerf.analyzer.report;

import dev.kerf.analyzer.result.AnalysisResult;
import dev.kerf.analyzer.result.Candidate;

/** Puts one cut of a result into the text of another tool. */
interface CutWriter {

  String write(AnalysisResult result, Candidate cut);
}
