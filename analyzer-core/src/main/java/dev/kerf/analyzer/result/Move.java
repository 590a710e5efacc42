package dev.kerf.analyzer.result;

/**
 * A proposal to place one element elsewhere.
 *
 * @param element its id
 * @param from the id of the service that it would leave
 * @param to the id of the service that it would go to
 * @param gain how much larger the share of its ties is that leads there, in (0,1]
 * @param reason the strongest of them, as a sentence
 */
public record Move(String element, String from, String to, double gain, String reason) {}
