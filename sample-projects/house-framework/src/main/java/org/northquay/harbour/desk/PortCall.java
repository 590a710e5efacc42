package org.northquay.harbour.desk;

import java.time.LocalDateTime;

public record PortCall(long id, long vesselId, long berthId, LocalDateTime eta) {}
