package dev.fermata.processor.statemachine;

import java.util.Optional;

/**
 * One {@code case} of the machine: a state together with the states that are written into it
 * because nothing else leads to them.
 *
 * @param head the state that the case is labelled with
 * @param next the state of the following case, if control falls through to it
 */
public record Block(State head, Optional<State> next) {}
