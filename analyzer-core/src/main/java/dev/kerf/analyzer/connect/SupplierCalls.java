package dev.kerf.analyzer.connect;

import dev.kerf.analyzer.model.MethodName;
import dev.kerf.analyzer.model.TypeName;
import dev.kerf.analyzer.resolve.ResolvedApplication;

/** Which calls may be made on objects of a class, where a helper stands in a class above. */
final class SupplierCalls {

  private final ResolvedApplication application;
  private final CallSites sites;
  private final TextEvaluation evaluation;

  SupplierCalls(ResolvedApplication application, CallSites sites, TextEvaluation evaluation) {
    this.application = application;
    this.sites = sites;
    this.evaluation = evaluation;
  }

  /** Whether a call may be one on an object of a class: of those on itself, its own. */
  boolean mayBeOn(TypeName of, CallSites.Site site, TextSupplier helper) {
    return application.isSubtype(of, site.receiver())
        && (!isOnItself(site, helper)
            || application.isSubtype(of, site.caller().owner()) && runs(of, site.caller()));
  }

  /** Whether an object calls a method that it has from a class above. */
  private boolean isOnItself(CallSites.Site site, TextSupplier helper) {
    return application.isSubtype(site.caller().owner(), helper.method().owner());
  }

  /** Whether a method runs on objects of a class: they have it, or their own goes on to it. */
  boolean runs(TypeName of, MethodName method) {
    return evaluation.implementation(method, of).filter(method::equals).isPresent()
        || sites.of(method).stream()
            .anyMatch(site -> site.caller().owner().equals(of) && site.called().equals(method));
  }

  /** Who supplies what a call hands over. */
  TextSupplier caller(CallSites.Site site, TextSupplier helper) {
    return new TextSupplier(site.caller(), helper.of().filter(of -> isOnItself(site, helper)));
  }
}
