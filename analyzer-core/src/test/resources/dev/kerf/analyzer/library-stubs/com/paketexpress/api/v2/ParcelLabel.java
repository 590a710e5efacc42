package com.paketexpress.api.v2;

/** As the carrier's jar has it, which the sample shop calls and nobody publishes. */
public interface ParcelLabel {

  String getTrackingNumber();
}
