package de.haferkamp.shop.dto;

import java.math.BigDecimal;

public record SalesRow(String label, long orders, long pieces, BigDecimal revenue) {}
