package dev.fermata.processor.statemachine;

/**
 * A coroutine ready to be written.
 *
 * @param graph its states
 * @param layout how they are written down
 * @param locals where its variables are kept
 * @param surroundings what it needs beside them
 */
public record StateMachine(Graph graph, Layout layout, Locals locals, Surroundings surroundings) {}
