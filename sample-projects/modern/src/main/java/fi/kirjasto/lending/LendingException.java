package fi.kirjasto.lending;

import lombok.experimental.StandardException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What the library does not do. */
@StandardException
@ResponseStatus(HttpStatus.CONFLICT)
public class LendingException extends RuntimeException {}
