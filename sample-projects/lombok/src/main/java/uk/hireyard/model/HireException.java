package uk.hireyard.model;

import lombok.experimental.StandardException;

/** A hire that cannot be. */
@StandardException
public class HireException extends RuntimeException {}
