package dev.fermata.processor.shaping;

import dev.fermata.processor.statemachine.HoistedLocal;
import dev.fermata.processor.statemachine.Local;
import dev.fermata.processor.statemachine.Part;
import dev.fermata.processor.statemachine.State;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was decided about states and variables.
 *
 * @param parts the states, in the order in which they are written
 * @param locals where each variable is kept
 * @param saves what has to be saved to fields when a state suspends, by that state
 * @param live what is live where a state begins, for jumps between parts
 * @param clears the fields to clear when a state ends, since nothing reads them any more
 * @param names the final names of variables
 * @param read the variables that something reads
 */
public record Shape(
    List<Part> parts,
    Map<Local, HoistedLocal> locals,
    Map<State, List<Local>> saves,
    Map<State, List<Local>> live,
    Map<State, List<String>> clears,
    Map<Local, String> names,
    Set<Local> read) {}
